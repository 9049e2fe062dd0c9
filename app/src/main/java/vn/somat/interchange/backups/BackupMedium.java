package vn.somat.interchange.backups;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Phương tiện sao lưu: a thing that copies are put on and that is kept away from the machine.
 *
 * @param number the house's own
 * @param name as it is written on the thing
 * @param kept where it is kept, and with whom
 * @param last when a copy was put on it last
 * @param ended when it went out of use
 */
public record BackupMedium(
        UUID id,
        long number,
        MediumKind kind,
        String name,
        String kept,
        @Nullable Instant last,
        @Nullable Instant ended) {

    /** As it is written on the label: {@code PT-3}. */
    public String label() {
        return "PT-" + number;
    }
}

package vn.somat.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/**
 * Quyển số.
 *
 * @param firstSerial serial of its first line; 0 while it is empty
 * @param lastSerial serial of its last line; 0 while it is empty
 */
public record BookVolume(
        int number,
        LocalDate openedOn,
        int firstSerial,
        int lastSerial,
        @Nullable Instant closedAt,
        @Nullable PersonId closedBy) {

    public boolean open() {
        return closedAt == null;
    }
}

package vn.somat.interchange.backups;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Bản sao lưu, as the register has it.
 *
 * @param by a person's id, or which clockwork made it
 * @param whole null when it was broken off
 * @param media labels of the media that hold a copy
 * @param rehearsed the last time it was opened again; null for never
 */
public record MadeBackup(
        UUID id,
        Instant at,
        String by,
        @Nullable WholeBackup whole,
        List<String> media,
        @Nullable Rehearsed rehearsed) {

    public MadeBackup {
        media = List.copyOf(media);
    }
}

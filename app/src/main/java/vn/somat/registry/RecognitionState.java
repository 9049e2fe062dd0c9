package vn.somat.registry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Việc nhận dạng chữ đến đâu, as far as it is the reader's to know.
 *
 * @param on whether the machine reads scans at all
 * @param there whether the program is installed, with Vietnamese
 * @param waiting how many wait, those being read among them
 * @param lastRead when one was read last; null where none was
 * @param working the ones being read
 * @param failures how many could not be read
 * @param failed the latest of them
 */
public record RecognitionState(
        boolean on,
        boolean there,
        int waiting,
        @Nullable Instant lastRead,
        List<Scan> working,
        int failures,
        List<Scan> failed) {

    /**
     * One file.
     *
     * @param number of its paper
     * @param done pages so far
     * @param trouble message key; null while it is being read
     */
    public record Scan(
            DocumentId document,
            UUID attachment,
            String number,
            int done,
            @Nullable Integer pages,
            @Nullable String trouble,
            Instant at) {}

    public RecognitionState {
        working = List.copyOf(working);
        failed = List.copyOf(failed);
    }
}

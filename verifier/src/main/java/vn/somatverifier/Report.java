package vn.somatverifier;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a check came to (kết quả).
 *
 * @param key the one signatures were checked with; null when there was none to be had
 * @param trusted whether the inspector knew that key from elsewhere
 * @param signatures of people, which hold
 * @param balance of carriers, by the level on which they were made
 * @param timeNotes how many entries say that time did not run forward
 * @param findings empty for a whole export
 */
record Report(
        Path checked,
        @Nullable OfficeKey key,
        boolean trusted,
        long entries,
        int checkpoints,
        @Nullable Instant lastSealed,
        int witnesses,
        long signatures,
        SortedMap<String, Sums> balance,
        long timeNotes,
        List<Finding> findings,
        long notShown) {

    boolean isWhole() {
        return findings.isEmpty();
    }
}

package vn.somatverifier;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether time ran forward: the entries that a checkpoint is the first to seal lie between the time of the checkpoint
 * before and its own, or an entry among them says why not (the clock went back, a long act came late).
 */
final class TimeOrder {

    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final Findings findings;

    private @Nullable Instant lastSealed;
    private boolean noted;
    private @Nullable Instant earliest;
    private @Nullable Instant latest;
    private long earliestIndex;
    private long latestIndex;
    private long notes;

    TimeOrder(Findings findings) {
        this.findings = findings;
    }

    void entry(long index, EntryLine entry) {
        if (entry.notesTime()) {
            noted = true;
            notes++;
        }
        var at = entry.at();
        if (at != null && (earliest == null || at.isBefore(earliest))) {
            earliest = at;
            earliestIndex = index;
        }
        if (at != null && (latest == null || at.isAfter(latest))) {
            latest = at;
            latestIndex = index;
        }
    }

    /** @param whole whether the entries are those it signed; times that somebody altered are named otherwise */
    void sealedBy(int number, Checkpoint checkpoint, boolean whole) {
        var sealed = checkpoint.sealedAt();
        if (whole && !noted) {
            if (isBefore(sealed, lastSealed)) {
                findings.add(Finding.at(Code.CHECKPOINT_TIME_BACK, number, sealed, String.valueOf(lastSealed)));
            } else if (isBefore(sealed, latest)) {
                findings.add(Finding.at(Code.ENTRY_AFTER_SEAL, latestIndex, String.valueOf(latest), sealed));
            } else if (isBefore(earliest, lastSealed)) {
                findings.add(Finding.at(
                        Code.ENTRY_BEFORE_SEAL, earliestIndex, String.valueOf(earliest), String.valueOf(lastSealed)));
            }
        }
        lastSealed = sealed;
        noted = false;
        earliest = null;
        latest = null;
    }

    /** How often it is written down that time did not run forward: nothing wrong, but worth a question. */
    long notes() {
        return notes;
    }

    @Nullable
    Instant lastSealed() {
        return lastSealed;
    }

    private static boolean isBefore(@Nullable Instant one, @Nullable Instant other) {
        return one != null && other != null && one.isBefore(other.minus(TOLERANCE));
    }
}

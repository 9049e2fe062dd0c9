package vn.somat.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Writes down when time did not run forward (đồng hồ lùi, mục đến muộn). It guarantees what the verifier checks: the
 * entries that a checkpoint is the first to seal lie between the time of the checkpoint before and its own, or an entry
 * among them says why not.
 */
@Component
class ClockWatch {

    static final String WENT_BACK = "ledger.clock.went-back";
    static final String LATE = "ledger.entries.late";

    /** What such a note is about: the clock of the house. */
    static final String CLOCK = "clock";

    /** Clocks of several machines may differ by this much, and a checkpoint's time has no fractions of a second. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final Ledger ledger;

    ClockWatch(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Compares with the entry recorded last before it, which need not be its neighbour in the tree. */
    void chaining(TreeStore.Waiting entry) {
        var before = entry.before();
        if (before != null && !entry.notesTime() && isBefore(entry.at(), before)) {
            note(WENT_BACK, before, entry.at());
        }
    }

    /** Compares what is about to be sealed; true when there was something to write down, which is now to be chained. */
    boolean sealing(Optional<Checkpoint> last, TreeStore.Times entries, Instant now) {
        if (entries.noted()) {
            return false;
        }
        var sealedBefore = last.map(Checkpoint::sealedAt);
        if (sealedBefore.filter(time -> isBefore(now, time)).isPresent()) {
            return note(WENT_BACK, sealedBefore.get(), now);
        }
        if (isBefore(now, entries.latest())) {
            return note(WENT_BACK, entries.latest(), now);
        }
        if (sealedBefore.filter(time -> isBefore(entries.earliest(), time)).isPresent()) {
            return note(LATE, sealedBefore.get(), entries.earliest());
        }
        return false;
    }

    private boolean note(String what, Instant from, Instant to) {
        ledger.record(Entry.of(what).on(CLOCK, "house").with("from", from).with("to", to));
        return true;
    }

    private static boolean isBefore(Instant one, Instant other) {
        return one.isBefore(other.minus(TOLERANCE));
    }
}

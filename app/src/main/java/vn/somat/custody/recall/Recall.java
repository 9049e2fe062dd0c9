package vn.somat.custody.recall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.Carrier;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;
import vn.somat.regulation.Level;

/**
 * Một lần thu hồi: what has to come back until when, and what did.
 *
 * @param paper its number
 * @param lines empty in a list of recalls
 * @param outstanding how many are neither back nor destroyed nor lost
 * @param revoked when its files went with their keys
 */
public record Recall(
        RecallId id,
        long number,
        DocumentId document,
        String paper,
        Level level,
        LocalDate due,
        @Nullable String reason,
        Instant begunAt,
        PersonId begunBy,
        @Nullable Instant revoked,
        @Nullable Instant closed,
        int outstanding,
        List<Line> lines) {

    /** @param condition in which it came back, as it was said */
    public record Line(
            Carrier carrier,
            @Nullable Instant returned,
            @Nullable PersonId takenBy,
            @Nullable String condition) {

        public boolean outstanding() {
            var state = carrier.account().state();
            return returned == null && state != State.DESTROYED && state != State.LOST && state != State.VOID;
        }

        /** Whether somebody else of the office answers for it, who gives it themselves. */
        public boolean giver(PersonId taker) {
            var holder = carrier.account().holder();
            return outstanding() && holder != null && !holder.equals(taker);
        }

        @Override
        public String toString() {
            return "Line[" + carrier.label() + "]";
        }
    }

    public Recall {
        lines = List.copyOf(lines);
    }

    public String label() {
        return String.format(Locale.ROOT, "TL-%04d", number);
    }

    public boolean overdue(LocalDate today) {
        return closed == null && outstanding > 0 && due.isBefore(today);
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "Recall[" + label() + "]";
    }
}

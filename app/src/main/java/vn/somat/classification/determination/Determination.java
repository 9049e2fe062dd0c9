package vn.somat.classification.determination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Thing;
import vn.somat.classification.lists.ListItem;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.regulation.Level;

/**
 * Xác định độ mật: a proposal with what became of it, as its reader may see it.
 *
 * @param items those it rests on, the one that gives the level first
 * @param day of the proposal, then of the decision
 * @param termUntil last day of a shorter term, as proposed
 * @param termEnd last day of the term that was decided
 * @param decision null while nobody has decided
 * @param document the paper that went out on it
 */
public record Determination(
        DeterminationId id,
        Kind kind,
        String carrier,
        State state,
        String regime,
        Level level,
        List<ListItem> items,
        LocalDate day,
        @Nullable LocalDate termUntil,
        @Nullable LocalDate termEnd,
        int copies,
        @Nullable String copying,
        @Nullable String type,
        @Nullable DocumentId source,
        @Nullable String sourceLevel,
        @Nullable DocumentId subject,
        @Nullable UnitId unit,
        PersonId drafter,
        Instant proposedAt,
        @Nullable Decision decision,
        @Nullable LocalDate validTo,
        @Nullable DocumentId document,
        @Nullable String title,
        @Nullable String name,
        @Nullable String scope,
        List<Recipient> recipients,
        List<Step> steps) {

    /** What it is about. */
    public enum Kind {
        /** One paper. */
        ONE,
        /** Every paper of a type, decided once (R-DET-06). */
        STANDING,
        /** Văn bản xác định độ mật: what no stamp can be put on (R-DET-11). */
        CARRIER,
        /** A paper that came unmarked though a list has it (R-DET-09). */
        RECEIVED
    }

    /** Where it stands. */
    public enum State {
        PROPOSED,
        /** Sent back to its drafter. */
        RETURNED,
        TAKEN_BACK,
        DECIDED,
        /** Decided to be no secret. */
        REFUSED,
        /** A paper went out on it. */
        USED,
        /** Recalled as wrong (R-DET-10). */
        RECALLED
    }

    /**
     * Quyết định: who decided, on which ground.
     *
     * @param as {@code head}, {@code deputy} or {@code other}
     * @param position code of the position it rests on
     * @param delegation the deputy's paper it rests on; null: a position of one's own
     * @param onPaper whether it was signed on a slip and entered by somebody else
     * @param slip number of the slip, when it has one
     */
    public record Decision(
            PersonId by,
            String as,
            @Nullable String position,
            @Nullable UUID delegation,
            Instant at,
            PersonId enteredBy,
            boolean onPaper,
            @Nullable String slip) {}

    /** One step; the reason as it was given, null where none was. */
    public record Step(
            String step,
            PersonId by,
            Instant at,
            String level,
            @Nullable String reason) {

        @Override
        public String toString() {
            return "Step " + step;
        }
    }

    public Determination {
        items = List.copyOf(items);
        recipients = List.copyOf(recipients);
        steps = List.copyOf(steps);
    }

    /** What access is asked about. */
    Thing thing() {
        return Thing.of("determination", id.value())
                .level(level.code(), level.rank())
                .person(drafter);
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "Determination[" + id.value() + " " + level.code() + "]";
    }
}

package vn.somat.custody.destruction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Thing;
import vn.somat.custody.destruction.Destruction.Decision;
import vn.somat.custody.destruction.Destruction.Kind;
import vn.somat.custody.destruction.Destruction.State;
import vn.somat.custody.destruction.Destruction.Written;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.vault.ContentId;

/** A destruction as it is stored, its words still sealed under {@code content}. */
record Kept(
        DestructionId id,
        long number,
        Kind kind,
        State state,
        String level,
        int rank,
        @Nullable Written written,
        PersonId proposedBy,
        Instant proposedAt,
        @Nullable Met council,
        @Nullable Decision decision,
        @Nullable Done done,
        @Nullable Instant seen,
        @Nullable PersonId seenBy,
        ContentId content,
        byte[] reason,
        byte @Nullable [] refusal) {

    static final String REASON = "reason";
    static final String REFUSAL = "refusal";
    static final String MEMBERS = "members";
    static final String CONCLUSION = "conclusion";
    static final String HOW = "how";
    static final String WHERE = "where";
    static final String WITNESSES = "witnesses";

    /** What access is asked about. */
    Thing thing() {
        return Thing.of("destruction", id.value()).level(level, rank).person(proposedBy);
    }

    void require(State wanted) {
        if (state != wanted) {
            throw Refusal.conflict("custody.destruction.not." + wanted.name(), Destruction.label(number));
        }
    }

    static String dropped(int item) {
        return "dropped-" + item;
    }

    @Override
    public String toString() {
        return "Kept[" + Destruction.label(number) + " " + state + "]";
    }
}

package vn.somat.custody.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.vault.ContentId;

/** A request as it is stored; its words lie beside it. */
record RequestRow(
        RequestId id,
        long number,
        RequestKind kind,
        RequestState state,
        String level,
        int rank,
        ContentId content,
        @Nullable LocalDate leavesOn,
        @Nullable LocalDate dueOn,
        Instant askedAt,
        PersonId askedBy,
        @Nullable Instant decidedAt,
        @Nullable PersonId decidedBy,
        @Nullable Instant outAt,
        @Nullable UUID outEntry,
        @Nullable Instant endedAt) {

    static final String THING = "custody-request";

    /** What access is asked about: the request is of whoever carries, or entered it. */
    Thing thing() {
        return Thing.of("custody-request", id.value()).level(level, rank).person(askedBy);
    }

    void require(RequestState asked) {
        if (state != asked) {
            throw Refusal.conflict("custody.request.not." + asked.name());
        }
    }

    void requireCarrying(boolean carries) {
        if (kind.carries() != carries) {
            throw Refusal.notThere();
        }
    }

    Entry entry(String act, PersonId by) {
        return Entry.of(act)
                .by(by.value().toString())
                .on("custody-request", id.value())
                .level(level);
    }

    @Override
    public String toString() {
        return "RequestRow[" + number + " " + state + "]";
    }
}

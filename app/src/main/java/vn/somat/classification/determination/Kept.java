package vn.somat.classification.determination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Thing;
import vn.somat.classification.determination.Determination.Decision;
import vn.somat.classification.determination.Determination.Kind;
import vn.somat.classification.determination.Determination.State;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.registry.DocumentId;
import vn.somat.vault.ContentId;

/** A determination as it is stored: what is clear in clear, what is sealed sealed. */
record Kept(
        DeterminationId id,
        Kind kind,
        String carrier,
        State state,
        String regime,
        String level,
        int rank,
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
        ContentId content,
        byte @Nullable [] title,
        byte @Nullable [] name,
        byte @Nullable [] scope,
        UUID entry) {

    Thing thing() {
        return Thing.of("determination", id.value()).level(level, rank).person(drafter);
    }

    /** Whether a paper may go out on it now. */
    boolean waits() {
        return state == State.DECIDED && rank > 0 && (kind == Kind.ONE || kind == Kind.STANDING);
    }

    @Override
    public String toString() {
        return "Kept[" + id.value() + " " + level + "]";
    }
}

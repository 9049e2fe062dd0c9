package vn.somat.custody.recall;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Thing;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;
import vn.somat.regulation.Direction;
import vn.somat.vault.ContentId;

/** A recall as it is stored. */
record KeptRecall(
        RecallId id,
        long number,
        DocumentId document,
        String paper,
        Direction direction,
        String regime,
        String level,
        int rank,
        LocalDate due,
        ContentId content,
        byte[] reason,
        Instant begunAt,
        PersonId begunBy,
        @Nullable Instant revoked,
        @Nullable Instant closed,
        int outstanding) {

    /** What access is asked about. */
    Thing thing() {
        return Thing.of("document", document.value()).level(level, rank).in(direction);
    }

    @Override
    public String toString() {
        return "KeptRecall[" + number + "]";
    }
}

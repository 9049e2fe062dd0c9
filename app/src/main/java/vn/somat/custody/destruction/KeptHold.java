package vn.somat.custody.destruction;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;
import vn.somat.vault.ContentId;

/** A hold as it is stored. */
record KeptHold(
        HoldId id,
        @Nullable CarrierId carrier,
        @Nullable DocumentId document,
        @Nullable LocalDate until,
        ContentId content,
        byte[] reason,
        Instant at,
        PersonId by) {

    @Override
    public String toString() {
        return "KeptHold[" + id.value() + "]";
    }
}

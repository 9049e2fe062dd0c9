package vn.somat.custody.copies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;
import vn.somat.vault.ContentId;

/** An order as it is stored, with the level that the line of the book has now. */
record OrderRow(
        CopyOrderId id,
        int year,
        int number,
        DocumentId document,
        CarrierId source,
        String regime,
        String kind,
        int copies,
        @Nullable String consent,
        OrderState state,
        PersonId askedBy,
        Instant askedAt,
        @Nullable Permission permission,
        @Nullable Made made,
        ContentId content,
        byte[] sealedPurpose,
        byte @Nullable [] sealedReason,
        String level,
        int rank) {

    @Override
    public String toString() {
        return "OrderRow[" + year + "/" + number + "]";
    }
}

package vn.somat.interchange.batches;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.vault.ContentId;

/**
 * A run as it is stored: what may be told, and its words sealed.
 *
 * @param order without its words
 * @param account of whoever started it, as whom it goes on
 */
record StoredBatch(BatchView view, BatchOrder order, ContentId content, SealedBatchTexts texts, UUID account) {

    /** Its words, sealed each under the content of the run. */
    record SealedBatchTexts(
            byte @Nullable [] signer,
            byte @Nullable [] title,
            byte @Nullable [] recipients,
            byte @Nullable [] note,
            byte @Nullable [] text,
            byte @Nullable [] headings) {}

    @Override
    public String toString() {
        return "StoredBatch[" + view.id() + "]";
    }
}

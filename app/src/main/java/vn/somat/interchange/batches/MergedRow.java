package vn.somat.interchange.batches;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.registry.DocumentView.Recipient;

/**
 * Một dòng đã trộn, as the clerk looks at it.
 *
 * @param text the paper's own; null where the run has none
 */
public record MergedRow(
        BatchRow row,
        @Nullable String title,
        String signer,
        List<Recipient> recipients,
        @Nullable String note,
        @Nullable String text) {

    public MergedRow {
        recipients = List.copyOf(recipients);
    }

    @Override
    public String toString() {
        return "MergedRow[" + row.row() + "]";
    }
}

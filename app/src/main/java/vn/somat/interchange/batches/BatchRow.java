package vn.somat.interchange.batches;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.ledger.Refusal.Flaw;
import vn.somat.registry.DocumentId;

/**
 * Một dòng của lượt.
 *
 * @param row its place in the run, from 1
 * @param line where it begins in the file
 * @param document the line of the book it became
 * @param number số, ký hiệu
 * @param flaws why it has no number
 */
public record BatchRow(
        int row,
        long line,
        RowState state,
        List<Flaw> flaws,
        @Nullable DocumentId document,
        @Nullable String number) {

    public BatchRow {
        flaws = List.copyOf(flaws);
    }
}

package vn.somat.interchange.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.interchange.batches.BatchRow;
import vn.somat.interchange.batches.RowState;
import vn.somat.ledger.Refusal.Flaw;

/**
 * Dòng của lượt.
 *
 * @param row its place in the run, from 1
 * @param line where it begins in the file
 * @param document the line of the book it became; null without one, and where that is not the reader's any more
 * @param number số, ký hiệu of that line
 * @param codes why it has no number
 */
record BatchPaperJson(
        int row,
        long line,
        RowState state,
        @Nullable UUID document,
        @Nullable String number,
        List<String> codes) {

    static BatchPaperJson of(BatchRow one) {
        var document = one.document();
        return new BatchPaperJson(
                one.row(),
                one.line(),
                one.state(),
                document == null ? null : document.value(),
                document == null ? null : one.number(),
                one.flaws().stream().map(Flaw::code).toList());
    }
}

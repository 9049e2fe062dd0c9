package vn.somat.interchange.api;

import java.util.List;
import vn.somat.interchange.batches.BatchRow;
import vn.somat.interchange.batches.RowState;
import vn.somat.ledger.Refusal.Flaw;

/** Dòng không có số. @param row its place in the run, from 1 @param codes why it has no number */
record BatchRowJson(int row, long line, RowState state, List<String> codes) {

    static BatchRowJson of(BatchRow one) {
        return new BatchRowJson(
                one.row(),
                one.line(),
                one.state(),
                one.flaws().stream().map(Flaw::code).toList());
    }
}

package vn.somat.custody.api;

import java.time.LocalDate;
import java.util.List;
import vn.somat.custody.carriers.BalanceBy;
import vn.somat.custody.carriers.BalanceTable;

/** Bảng cân đối bản, as {@code openapi.yaml} describes it; of what its reader may see. */
record BalanceTableJson(
        BalanceBy by,
        LocalDate day,
        List<BalanceTable.Column> columns,
        List<BalanceTable.Line> lines,
        long unexplained) {

    static BalanceTableJson of(BalanceTable table) {
        return new BalanceTableJson(table.by(), table.day(), table.columns(), table.lines(), table.missing());
    }
}

package vn.somat.interchange.batches;

import vn.somat.interchange.SheetTable;
import vn.somat.ledger.Refusal;

/** Đọc bảng: a CSV or XLSX file whose every cell can be read, or a refusal that says where it cannot. */
final class SheetReading {

    private SheetReading() {}

    static SheetTable of(byte[] file, int most) {
        var sheet = SheetTable.read(file);
        if (sheet.broken() != null) {
            throw Refusal.invalid("file", "interchange.batch.quotes", sheet.broken());
        }
        if (sheet.rows().isEmpty()) {
            throw Refusal.invalid("file", "interchange.empty");
        }
        if (sheet.rows().size() > most) {
            throw Refusal.invalid("file", "interchange.too-many-rows", String.valueOf(most));
        }
        for (var row : sheet.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                if (row.fault(null, row.cells().get(i)).isPresent()) {
                    throw Refusal.invalid("file", "interchange.batch.unreadable", row.line(), i + 1);
                }
            }
        }
        return sheet;
    }
}

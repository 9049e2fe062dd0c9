package vn.somat.interchange.imports;

import java.util.List;

/**
 * Trang tính: what was seen of one sheet.
 *
 * @param sheet from 1
 * @param heading the line the headings stand on, the last of them where they take several; 0 when there is none
 * @param rows lines below it
 */
public record SheetLook(int sheet, String name, long heading, int rows, List<ColumnLook> columns) {

    public SheetLook {
        columns = List.copyOf(columns);
    }

    /** Sheets with the same headings are read alike. */
    public List<String> headings() {
        return columns.stream().map(ColumnLook::heading).toList();
    }

    @Override
    public String toString() {
        return "SheetLook " + sheet;
    }
}

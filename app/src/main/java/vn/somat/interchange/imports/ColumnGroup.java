package vn.somat.interchange.imports;

import java.util.List;
import java.util.Map;

/**
 * Nhóm trang tính: sheets with the same headings, whose columns are chosen once.
 *
 * @param number from 0; by which it is named in a form
 * @param columns as they were seen on the first of the sheets
 * @param chosen what stands in which column
 */
public record ColumnGroup(
        int number,
        List<SheetLook> sheets,
        List<ColumnLook> columns,
        Map<Integer, ImportField> chosen,
        Map<Integer, Boolean> taken) {

    public ColumnGroup {
        sheets = List.copyOf(sheets);
        columns = List.copyOf(columns);
        chosen = Map.copyOf(chosen);
        taken = Map.copyOf(taken);
    }

    /** The key of the field chosen for a column; empty when it is left out. */
    public String chosen(int place) {
        var field = chosen.get(place);
        return field == null ? "" : field.key();
    }

    public boolean taken(SheetLook sheet) {
        return taken.getOrDefault(sheet.sheet(), false);
    }
}

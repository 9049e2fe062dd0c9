package vn.somat.interchange.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.somat.interchange.sheets.SheetCell;

/**
 * One line of an older book as it was typed.
 *
 * @param sheet from 1
 * @param places which column of the sheet, from 0, each field stands in
 */
record ImportRow(int sheet, long line, List<SheetCell> cells, Map<ImportField, Integer> places) {

    SheetCell cell(ImportField field) {
        var place = places.get(field);
        return place == null || place >= cells.size() ? SheetCell.of("") : cells.get(place);
    }

    @Nullable
    String text(ImportField field) {
        var cell = cell(field);
        return cell.isEmpty() ? null : cell.text();
    }

    Problem problem(ImportField field, String code, Object... args) {
        var place = places.get(field);
        return new Problem(
                sheet,
                line,
                place == null ? 0 : place + 1,
                field.key(),
                code,
                Arrays.stream(args).map(String::valueOf).toList());
    }

    @Override
    public String toString() {
        return "ImportRow[" + sheet + ":" + line + "]";
    }
}

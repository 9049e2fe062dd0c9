package vn.somat.interchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of an older book as it was typed.
 *
 * @param line line of the file it begins on
 * @param cells those that hold something
 * @param headings what the file calls its columns, for a fault in a cell that holds nothing
 */
record ImportRow(long line, Map<ImportField, Cell> cells, Map<ImportField, String> headings) {

    record Cell(String heading, String text) {

        @Override
        public String toString() {
            return "Cell " + heading;
        }
    }

    @Nullable
    String text(ImportField field) {
        var cell = cells.get(field);
        return cell == null ? null : cell.text();
    }

    /** A problem with {@code field}, named by the heading the file gives it. */
    ImportProblem problem(ImportField field, String code, Object... args) {
        return new ImportProblem(line, headings.get(field), code, List.of(args));
    }

    ImportProblem problem(Cell cell, String code, Object... args) {
        return new ImportProblem(line, cell.heading(), code, List.of(args));
    }
}

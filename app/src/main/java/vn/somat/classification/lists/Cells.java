package vn.somat.classification.lists;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.somat.interchange.ImportProblem;

/**
 * What a file says of one thing, field by field, with the line and the column it says it in.
 *
 * @param line where the thing begins
 */
record Cells(long line, Map<ListField, Cell> values) {

    /** @param column heading or key as the file has it */
    record Cell(long line, String column, List<String> texts) {

        @Override
        public String toString() {
            return "Cell " + line + " " + column;
        }
    }

    static Cells at(long line) {
        return new Cells(line, new EnumMap<>(ListField.class));
    }

    void put(ListField field, long at, String column, List<String> texts) {
        values.put(field, new Cell(at, column, texts));
    }

    @Nullable
    String text(ListField field) {
        var cell = values.get(field);
        return cell == null || cell.texts().isEmpty() ? null : cell.texts().getFirst();
    }

    List<String> texts(ListField field) {
        var cell = values.get(field);
        return cell == null ? List.of() : cell.texts();
    }

    /** A problem with a field: at its cell, or where the thing begins when the file has none. */
    ImportProblem problem(ListField field, String code, Object... args) {
        var cell = values.get(field);
        return cell == null
                ? new ImportProblem(line, field.key(), code, List.of(args))
                : new ImportProblem(cell.line(), cell.column(), code, List.of(args));
    }
}

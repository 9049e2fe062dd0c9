package vn.somat.interchange.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chỗ chưa đúng: one thing that keeps a line out of its book.
 *
 * @param sheet from 1
 * @param line line of the sheet, as an office program counts them
 * @param place column of the sheet, from 1; 0 when it is about the whole line
 * @param field key of our field; null when it is about no single one
 * @param code message key
 * @param args what to fill in: lengths, numbers, years; never what the cell holds
 */
public record Problem(
        int sheet, long line, int place, @Nullable String field, String code, List<String> args) {

    public Problem {
        args = List.copyOf(args);
    }

    /** {@code C}, {@code AB}: as the office program names the column; empty for the whole line. */
    public String column() {
        var name = new StringBuilder();
        for (int rest = place; rest > 0; rest = (rest - 1) / 26) {
            name.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return name.toString();
    }
}

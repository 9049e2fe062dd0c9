package vn.somat.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/**
 * Tệp CSV: the heading and the rows of a file as text, whatever its encoding and separator. What no encoding explains is
 * found cell by cell with {@link #fault}.
 *
 * @param headings empty when the file holds nothing
 * @param broken line from which nothing can be read, because a quote is never closed; null when all was read
 */
public record CsvSheet(
        List<String> headings, List<Row> rows, @Nullable Long broken) {

    private static final int LONGEST_CELL = 10_000;

    /** @param line line of the file it begins on; the heading is line 1 */
    public record Row(long line, List<String> cells) {

        /** What stands in a column; empty where the row is too short. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        @Override
        public String toString() {
            return "Row " + line;
        }
    }

    public static CsvSheet read(byte[] file) {
        var source = CsvText.of(file);
        var format = CSVFormat.Builder.create()
                .setDelimiter(source.separator())
                .setQuote('"')
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .get();
        var headings = new ArrayList<String>();
        var rows = new ArrayList<Row>();
        Long broken = null;
        try (var parser = CSVParser.parse(source.text(), format)) {
            var records = parser.iterator();
            if (records.hasNext()) {
                headings.addAll(cells(records.next()));
            }
            long line = parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                rows.add(new Row(line, cells(records.next())));
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException unclosed) {
            // A quote that is never closed swallows the rest of the file: nothing after it can be trusted.
            broken = rows.isEmpty() ? 1 : rows.getLast().line();
        }
        return new CsvSheet(List.copyOf(headings), List.copyOf(rows), broken);
    }

    /** What keeps a cell from being read: too long, letters lost on the way, an old font. */
    public static Optional<ImportProblem> fault(long line, @Nullable String column, String cell) {
        if (cell.length() > LONGEST_CELL) {
            return Optional.of(new ImportProblem(line, column, "interchange.too-long", List.of(LONGEST_CELL)));
        }
        if (cell.indexOf(CsvText.UNREADABLE) >= 0) {
            return Optional.of(new ImportProblem(line, column, "interchange.encoding", List.of()));
        }
        var legacy = LegacyText.in(cell);
        return legacy == null
                ? Optional.empty()
                : Optional.of(new ImportProblem(line, column, legacy.code(), List.of()));
    }

    private static List<String> cells(CSVRecord record) {
        return List.of(record.values());
    }
}

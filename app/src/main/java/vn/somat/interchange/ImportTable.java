package vn.somat.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** The rows of a CSV file by field, each with the line it began on; what cannot be read is a problem, not a row. */
record ImportTable(List<ImportRow> rows, List<ImportProblem> problems) {

    private static final int LONGEST_CELL = 10_000;

    static ImportTable read(byte[] file, Headings headings) {
        var source = CsvText.of(file);
        var format = CSVFormat.Builder.create()
                .setDelimiter(source.separator())
                .setQuote('"')
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .get();
        var problems = new ArrayList<ImportProblem>();
        var rows = new ArrayList<ImportRow>();
        try (var parser = CSVParser.parse(source.text(), format)) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                return new ImportTable(List.of(), List.of(problem(1, "interchange.empty")));
            }
            var columns = headings.read(records.next(), problems);
            if (columns.isEmpty()) {
                return new ImportTable(List.of(), problems);
            }
            long line = parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                var row = row(records.next(), line, columns);
                problems.addAll(unreadable(row));
                rows.add(row);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            // A quote that is never closed swallows the rest of the file: nothing after it can be trusted.
            problems.add(problem(rows.isEmpty() ? 1 : rows.getLast().line(), "interchange.quotes"));
        }
        return new ImportTable(List.copyOf(rows), List.copyOf(problems));
    }

    private static ImportRow row(CSVRecord cells, long line, List<ImportColumn> columns) {
        Map<ImportField, ImportRow.Cell> found = new EnumMap<>(ImportField.class);
        Map<ImportField, String> headings = new EnumMap<>(ImportField.class);
        for (var column : columns) {
            headings.put(column.field(), column.heading());
            if (column.position() < cells.size()
                    && !cells.get(column.position()).isBlank()) {
                found.put(column.field(), new ImportRow.Cell(column.heading(), cells.get(column.position())));
            }
        }
        return new ImportRow(line, found, headings);
    }

    private static List<ImportProblem> unreadable(ImportRow row) {
        var problems = new ArrayList<ImportProblem>();
        row.cells().values().forEach(cell -> {
            if (cell.text().length() > LONGEST_CELL) {
                problems.add(row.problem(cell, "interchange.too-long", LONGEST_CELL));
            } else if (cell.text().indexOf(CsvText.UNREADABLE) >= 0) {
                problems.add(row.problem(cell, "interchange.encoding"));
            } else {
                var legacy = LegacyText.in(cell.text());
                if (legacy != null) {
                    problems.add(row.problem(cell, legacy.code()));
                }
            }
        });
        return problems;
    }

    private static ImportProblem problem(long line, String code) {
        return new ImportProblem(line, null, code, List.of());
    }
}

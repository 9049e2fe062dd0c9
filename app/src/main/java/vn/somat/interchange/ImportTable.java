package vn.somat.interchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rows of a CSV file by field, each with the line it began on; what cannot be read is a problem, not a row. */
record ImportTable(List<ImportRow> rows, List<ImportProblem> problems) {

    static ImportTable read(byte[] file, Headings headings) {
        var sheet = CsvSheet.read(file);
        var problems = new ArrayList<ImportProblem>();
        var rows = new ArrayList<ImportRow>();
        if (sheet.headings().isEmpty() && sheet.broken() == null) {
            return new ImportTable(List.of(), List.of(problem(1, "interchange.empty")));
        }
        if (!sheet.headings().isEmpty()) {
            var columns = headings.read(sheet.headings(), problems);
            if (columns.isEmpty()) {
                return new ImportTable(List.of(), problems);
            }
            for (var cells : sheet.rows()) {
                var row = row(cells, columns);
                row.cells()
                        .values()
                        .forEach(cell -> CsvSheet.fault(row.line(), cell.heading(), cell.text())
                                .ifPresent(problems::add));
                rows.add(row);
            }
        }
        if (sheet.broken() != null) {
            problems.add(problem(sheet.broken(), "interchange.quotes"));
        }
        return new ImportTable(List.copyOf(rows), List.copyOf(problems));
    }

    private static ImportRow row(CsvSheet.Row cells, List<ImportColumn> columns) {
        Map<ImportField, ImportRow.Cell> found = new EnumMap<>(ImportField.class);
        Map<ImportField, String> headings = new EnumMap<>(ImportField.class);
        for (var column : columns) {
            headings.put(column.field(), column.heading());
            var text = cells.cell(column.position());
            if (!text.isBlank()) {
                found.put(column.field(), new ImportRow.Cell(column.heading(), text));
            }
        }
        return new ImportRow(cells.line(), found, headings);
    }

    private static ImportProblem problem(long line, String code) {
        return new ImportProblem(line, null, code, List.of());
    }
}

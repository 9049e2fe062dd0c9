package vn.somat.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.somat.interchange.sheets.SheetCell;
import vn.somat.interchange.sheets.SheetFile;

/**
 * Bảng trong tệp CSV, XLSX: the headings and the rows of the first sheet that holds any, as composed text. In a workbook the
 * headings may stand below titles. Nothing is converted: what no Unicode explains is found cell by cell with
 * {@link #fault}.
 *
 * @param headings empty when the file holds nothing
 * @param broken line from which nothing can be trusted, because a quote of a CSV file is never closed; null when all was read
 */
public record SheetTable(
        List<String> headings, List<Row> rows, @Nullable Long broken) {

    private static final int LONGEST_CELL = 10_000;
    private static final char UNREADABLE = '\ufffd';

    /**
     * @param line line of the file or sheet it begins on, from 1
     * @param foreign whether its bytes were in no Unicode encoding
     */
    public record Row(long line, List<String> cells, boolean foreign) {

        /** What stands in a column; empty where the row is too short. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /** What keeps a cell of this row from being read. */
        public Optional<ImportProblem> fault(@Nullable String heading, String cell) {
            var known = SheetTable.fault(line, heading, cell);
            return known.isPresent() || !foreign || cell.chars().allMatch(c -> c < 0x80)
                    ? known
                    : Optional.of(new ImportProblem(line, heading, "interchange.encoding", List.of()));
        }

        @Override
        public String toString() {
            return "Row " + line;
        }
    }

    /** Refuses what is no CSV or XLSX. */
    public static SheetTable read(byte[] bytes) {
        var file = SheetFile.of(bytes);
        boolean text = file.plain();
        var lines = new ArrayList<Row>();
        for (int sheet = 0; sheet < file.names().size() && lines.isEmpty(); sheet++) {
            file.read(sheet, (number, cells) -> lines.add(row(file, number, cells)));
        }
        if (lines.isEmpty()) {
            return new SheetTable(List.of(), List.of(), null);
        }
        int head = text ? 0 : TitlesAbove.count(lines);
        for (var line : lines) {
            if (text && line.cells().stream().anyMatch(SheetTable::unclosed)) {
                return new SheetTable(lines.getFirst().cells(), List.of(), line.line());
            }
        }
        return new SheetTable(lines.get(head).cells(), List.copyOf(lines.subList(head + 1, lines.size())), null);
    }

    /** What keeps a cell from being read: too long, letters lost on the way, an old font. */
    public static Optional<ImportProblem> fault(long line, @Nullable String column, String cell) {
        if (cell.length() > LONGEST_CELL) {
            return Optional.of(new ImportProblem(line, column, "interchange.too-long", List.of(LONGEST_CELL)));
        }
        if (cell.indexOf(UNREADABLE) >= 0) {
            return Optional.of(new ImportProblem(line, column, "interchange.encoding", List.of()));
        }
        var legacy = LegacyText.in(cell);
        return legacy == null
                ? Optional.empty()
                : Optional.of(new ImportProblem(line, column, legacy.code(), List.of()));
    }

    private static Row row(SheetFile file, long number, List<SheetCell> cells) {
        return new Row(number, cells.stream().map(SheetCell::composed).toList(), file.foreign(number, cells));
    }

    /** The reader takes a quote that is never closed for a letter; here it may have been meant to hold several lines. */
    private static boolean unclosed(String cell) {
        return cell.startsWith("\"") && cell.chars().filter(c -> c == '"').count() % 2 == 1;
    }
}

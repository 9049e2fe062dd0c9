package vn.somat.interchange.sheets;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides the lines of a CSV file into cells (RFC 4180), as forgiving as files of thirty years want it: a quote in the middle of
 * a cell is a letter, and one that is not closed within a few lines is a letter too, so that it swallows nothing.
 */
final class CsvRecords {

    private static final int MOST_LINES = 30;
    private static final int MOST_CELLS = 500;

    private final CsvFile.Reading source;
    private final char separator;
    private long number;

    CsvRecords(CsvFile.Reading source, char separator) {
        this.source = source;
        this.separator = separator;
    }

    void read(SheetFile.Lines lines) {
        first(Integer.MAX_VALUE, lines);
    }

    void first(int most, SheetFile.Lines lines) {
        int told = 0;
        for (var line = source.next(); line != null && told < most; line = source.next()) {
            long begun = ++number;
            if (begun == 1 && line.startsWith("sep=") && line.length() == 5) {
                continue;
            }
            var cells = cells(line);
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                lines.line(begun, cells);
                told++;
            }
        }
    }

    private List<SheetCell> cells(String line) {
        int back = source.at();
        long counted = number;
        var whole = new ArrayList<SheetCell>();
        if (divide(line, whole, true)) {
            return whole;
        }
        source.back(back);
        number = counted;
        var plain = new ArrayList<SheetCell>();
        divide(line, plain, false);
        return plain;
    }

    /** False when a quote is not closed. */
    private boolean divide(String first, List<SheetCell> cells, boolean quotes) {
        var line = first;
        int lines = 1;
        int i = 0;
        var cell = new StringBuilder();
        while (true) {
            if (quotes && cell.isEmpty() && i < line.length() && line.charAt(i) == '"') {
                i++;
                while (true) {
                    int close = line.indexOf('"', i);
                    if (close < 0) {
                        cell.append(line, i, line.length()).append('\n');
                        var more = ++lines > MOST_LINES ? null : source.next();
                        if (more == null) {
                            return false;
                        }
                        number++;
                        line = more;
                        i = 0;
                    } else if (close + 1 < line.length() && line.charAt(close + 1) == '"') {
                        cell.append(line, i, close + 1);
                        i = close + 2;
                    } else {
                        cell.append(line, i, close);
                        i = close + 1;
                        break;
                    }
                }
            }
            int end = line.indexOf(separator, i);
            cell.append(line, i, end < 0 ? line.length() : end);
            if (cells.size() < MOST_CELLS) {
                cells.add(SheetCell.of(cell.toString()));
            }
            cell.setLength(0);
            if (end < 0) {
                return true;
            }
            i = end + 1;
        }
    }
}

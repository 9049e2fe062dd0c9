package vn.somat.printing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Bảng tính: one table as XLSX, with what it is about before it and who made it behind it. Whole numbers are numbers, everything
 * else is text: a formula cannot be made. Thread-safe.
 */
@Component
public final class TableWorkbook {

    private static final Pattern COUNT = Pattern.compile("\\d{1,15}");

    /**
     * @param columns with the width of each
     * @param rows as many cells as there are columns
     * @param closing lines behind the table
     */
    public record Table(
            String title,
            List<Field> about,
            List<SheetColumn> columns,
            List<List<String>> rows,
            List<Field> closing,
            Instant madeAt) {

        public Table {
            about = List.copyOf(about);
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            closing = List.copyOf(closing);
        }

        @Override
        public String toString() {
            return "Table[" + title + "]";
        }
    }

    /** The stream stays open. */
    public void write(Table table, BookWorkbook.Tabs tabs, OutputStream out) throws IOException {
        XlsxPackage file = new XlsxPackage(out);
        file.start(table.title(), table.madeAt(), tabs);
        file.sheet(1, sheet -> lines(sheet, table.title(), table.about()));
        file.sheet(2, sheet -> rows(sheet, table));
        file.sheet(3, sheet -> lines(sheet, table.title(), table.closing()));
        file.finish();
    }

    private static void lines(SheetXml sheet, String title, List<Field> lines) throws IOException {
        sheet.raw(SheetFrame.page());
        sheet.line(SheetXml.Look.TITLE, title);
        for (Field line : lines) {
            sheet.line(SheetXml.Look.PLAIN, line.label() + ": " + line.value());
        }
        sheet.raw(SheetFrame.pageEnd());
    }

    private static void rows(SheetXml sheet, Table table) throws IOException {
        sheet.raw(SheetFrame.widths(
                table.columns().stream().map(SheetColumn::width).toList(), 1));
        sheet.start();
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.cell(i, SheetXml.Look.HEADING, Cell.of(table.columns().get(i).label()));
        }
        sheet.end();
        for (var row : table.rows()) {
            sheet.start();
            for (int i = 0; i < row.size(); i++) {
                var text = row.get(i);
                if (i > 0 && COUNT.matcher(text).matches()) {
                    sheet.count(i, Long.parseLong(text));
                } else {
                    sheet.cell(i, SheetXml.Look.WORDS, Cell.of(text));
                }
            }
            sheet.end();
        }
        sheet.raw(SheetFrame.pageEnd());
    }
}

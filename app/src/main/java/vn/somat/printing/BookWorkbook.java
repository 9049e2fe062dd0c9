package vn.somat.printing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Sổ dạng bảng tính: a register book as XLSX with the same cover, columns and closing page, headings frozen and repeated
 * in print. The sheet is written straight into the stream while rows are pulled: no row is kept, nothing reaches the
 * disk. All cells are text. Thread-safe.
 */
@Component
public final class BookWorkbook {

    /** Names of the three sheets, as shown on their tabs; signs a tab cannot hold are left out. */
    public record Tabs(String cover, String rows, String closing) {}

    static final int MOST_ROWS = 1_000_000;

    /** Writes while it reads; the stream stays open. */
    public Printed write(Book book, Tabs tabs, Iterator<BookRow> rows, Progress progress, OutputStream out)
            throws IOException {
        XlsxPackage file = new XlsxPackage(out);
        file.start(book.documentTitle(), book.printedAt(), tabs);
        file.sheet(1, sheet -> cover(sheet, book.cover()));
        long[] count = {0};
        file.sheet(2, sheet -> count[0] = table(sheet, book, rows, progress));
        file.sheet(3, sheet -> closing(sheet, book, count[0]));
        file.finish();
        progress.rows(count[0]);
        return new Printed(count[0], 0, new TreeSet<>());
    }

    private static void cover(SheetXml sheet, Cover cover) throws IOException {
        sheet.raw(SheetFrame.page());
        sheet.line(SheetXml.Look.PLAIN, cover.superior());
        sheet.line(SheetXml.Look.BOLD, cover.body());
        sheet.line(SheetXml.Look.PLAIN, "");
        sheet.line(SheetXml.Look.TITLE, cover.title());
        for (Field line : cover.lines()) {
            sheet.line(SheetXml.Look.PLAIN, line.label() + " " + line.value());
        }
        sheet.line(SheetXml.Look.BOLD, cover.volume());
        sheet.line(SheetXml.Look.ITALIC, cover.basis());
        sheet.raw(SheetFrame.pageEnd());
    }

    private static long table(SheetXml sheet, Book book, Iterator<BookRow> rows, Progress progress) throws IOException {
        sheet.raw(SheetFrame.table(book.columns()));
        sheet.start();
        for (int i = 0; i < book.columns().size(); i++) {
            sheet.cell(i, SheetXml.Look.HEADING, Cell.of(book.columns().get(i).label()));
        }
        sheet.end();
        sheet.start();
        for (int i = 0; i < book.columns().size(); i++) {
            sheet.cell(
                    i, SheetXml.Look.NUMBER, Cell.of("(" + book.columns().get(i).number() + ")"));
        }
        sheet.end();
        long count = 0;
        while (rows.hasNext()) {
            if (count == MOST_ROWS) {
                throw new IOException("more rows than a sheet holds");
            }
            row(sheet, book, rows.next());
            if (++count % BookPrinter.EVERY == 0) {
                progress.rows(count);
            }
        }
        sheet.raw(SheetFrame.tableEnd(book, sheet.rows()));
        return count;
    }

    private static void row(SheetXml sheet, Book book, BookRow row) throws IOException {
        sheet.start();
        for (int i = 0; i < book.columns().size(); i++) {
            boolean centred = book.columns().get(i).centred();
            sheet.cell(i, centred ? SheetXml.Look.CODE : SheetXml.Look.WORDS, row.cell(i));
        }
        sheet.end();
    }

    private static void closing(SheetXml sheet, Book book, long rows) throws IOException {
        sheet.raw(SheetFrame.page());
        sheet.line(SheetXml.Look.TITLE, book.closing().title());
        for (Field line : book.closing().counted(rows, 0)) {
            sheet.line(SheetXml.Look.PLAIN, line.label() + " " + line.value());
        }
        sheet.line(SheetXml.Look.ITALIC, book.closing().place());
        for (Field signature : book.closing().signatures()) {
            sheet.line(SheetXml.Look.BOLD, signature.label());
            sheet.line(SheetXml.Look.ITALIC, book.closing().hint());
            sheet.line(SheetXml.Look.PLAIN, signature.value());
        }
        sheet.line(SheetXml.Look.PLAIN, book.witness().caption());
        sheet.line(SheetXml.Look.PLAIN, book.witness().payload());
        sheet.raw(SheetFrame.pageEnd());
    }
}

package vn.somat.printing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/**
 * In sổ: a register book as PDF/A-2b, A4 lying: cover, ruled pages, closing page; ledger QR and "x / y" on every page.
 * Rows are pulled one at a time; nothing is written to disk. Thread-safe.
 */
@Component
public final class BookPrinter {

    static final int EVERY = 200;

    /**
     * Writes the whole file at the end, when the number of pages is known; the stream stays open.
     *
     * @throws IOException when the stream cannot be written; what was written then is no PDF
     */
    public Printed print(Book book, Iterator<BookRow> rows, Progress progress, OutputStream out) throws IOException {
        try (PDDocument pdf = PdfA.empty()) {
            BookPages pages = new BookPages(pdf, book);
            CoverPage.draw(pages, book.cover());
            long count = 0;
            try (TablePages table = new TablePages(pages, book.columns())) {
                while (rows.hasNext()) {
                    table.add(rows.next());
                    if (++count % EVERY == 0) {
                        progress.rows(count);
                    }
                }
            }
            ClosingPage.draw(pages, book.closing(), count);
            pages.finish();
            progress.rows(count);
            PdfA.complete(pdf, book.documentTitle(), book.printedAt());
            pdf.save(out);
            return new Printed(count, pages.count(), pages.guard.missing());
        }
    }
}

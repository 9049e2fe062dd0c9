package vn.somat.custody.handover;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Checkpoint;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Seals;
import vn.somat.printing.BookPrinter;
import vn.somat.printing.BookRow;
import vn.somat.printing.Printed;
import vn.somat.printing.Progress;

/**
 * Sổ chuyển giao bí mật nhà nước (R-DLV-04): one line for every slip that has left its giver, by the year; on the screen and on
 * paper in the columns of the form. Who does not see all of it gets an extract, and the cover says so.
 */
@Service
public class TransferBook {

    private static final int PAGE = 50;
    private static final int CHUNK = 300;

    private final SlipReadStore store;
    private final SlipReading reading;
    private final TransferBookPaper paper;
    private final BookPrinter printer;
    private final Seals seals;
    private final Access access;
    private final Ledger ledger;
    private final TransactionTemplate snapshot;

    TransferBook(
            SlipReadStore store,
            SlipReading reading,
            TransferBookPaper paper,
            BookPrinter printer,
            Seals seals,
            Access access,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.reading = reading;
        this.paper = paper;
        this.printer = printer;
        this.seals = seals;
        this.access = access;
        this.ledger = ledger;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** @param next line after which the next page begins; null on the last one */
    public record Page(List<Slip> lines, @Nullable Integer next) {

        public Page {
            lines = List.copyOf(lines);
        }
    }

    /** What a printing came to, for the ledger. */
    private record Sheet(Checkpoint checkpoint, Printed printed) {}

    @Transactional(readOnly = true)
    public Page lines(Reader reader, int year, int after) {
        access.require(reader, "transfer-book.read", Thing.none());
        var rows = store.book(reader, year, after, PAGE + 1);
        boolean more = rows.size() > PAGE;
        var shown = reading.views(more ? rows.subList(0, PAGE) : rows);
        return new Page(shown, more ? number(shown.getLast()) : null);
    }

    /** Labels of its columns by the pack of the year. */
    public List<String> labels(int year) {
        return paper.labels(year);
    }

    /** All lines of a year; the ledger says what was printed before anybody gets it. */
    public byte[] print(Reader reader, int year, Locale locale) {
        access.require(reader, "transfer-book.read", Thing.none());
        var out = new ByteArrayOutputStream();
        var sheet = Objects.requireNonNull(snapshot.execute(tx -> lay(reader, year, locale, out)));
        ledger.recordAlone(Entry.of("custody.transfer-book.printed")
                .by(reader.actor())
                .with("year", year)
                .with("lines", sheet.printed().rows())
                .with("pages", sheet.printed().pages())
                .with("size", sheet.checkpoint().size())
                .with(
                        "root",
                        Base64.getEncoder().encodeToString(sheet.checkpoint().root())));
        return out.toByteArray();
    }

    private Sheet lay(Reader reader, int year, Locale locale, ByteArrayOutputStream out) {
        var checkpoint = seals.seal();
        boolean partial = store.partial(reader, year);
        var book = paper.book(reader, year, partial, locale, checkpoint);
        try {
            return new Sheet(checkpoint, printer.print(book, rows(reader, year), Progress.UNWATCHED, out));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Iterator<BookRow> rows(Reader reader, int year) {
        return new Iterator<>() {
            private Iterator<Slip> chunk = next(0);

            private Iterator<Slip> next(int after) {
                return reading.views(store.book(reader, year, after, CHUNK)).iterator();
            }

            @Override
            public boolean hasNext() {
                return chunk.hasNext();
            }

            @Override
            public BookRow next() {
                var line = chunk.next();
                if (!chunk.hasNext()) {
                    chunk = next(number(line));
                }
                return paper.row(line);
            }
        };
    }

    private static int number(Slip line) {
        return Objects.requireNonNull(line.bookNumber());
    }
}

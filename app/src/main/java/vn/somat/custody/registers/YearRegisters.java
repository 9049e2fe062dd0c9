package vn.somat.custody.registers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
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

/** Máy in sổ theo năm: prints a register from one snapshot, line by line, and says in the ledger what was printed. */
@Component
public class YearRegisters {

    private static final int CHUNK = 300;

    private final YearPaper paper;
    private final BookPrinter printer;
    private final Seals seals;
    private final Access access;
    private final Ledger ledger;
    private final TransactionTemplate snapshot;

    YearRegisters(
            YearPaper paper,
            BookPrinter printer,
            Seals seals,
            Access access,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        this.paper = paper;
        this.printer = printer;
        this.seals = seals;
        this.access = access;
        this.ledger = ledger;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** What a printing came to, for the ledger. */
    private record Sheet(Checkpoint checkpoint, Printed printed) {}

    /** Labels of its columns by the pack of the year. */
    public List<String> labels(YearForm form, int year) {
        return paper.labels(form, year);
    }

    /** All lines of a year; the ledger says what was printed before anybody gets it. */
    public byte[] print(Reader reader, YearForm form, int year, Locale locale, YearLines lines) {
        access.require(reader, form.read(), Thing.none());
        var out = new ByteArrayOutputStream();
        var sheet = Objects.requireNonNull(snapshot.execute(tx -> lay(reader, form, year, locale, lines, out)));
        ledger.recordAlone(Entry.of(form.printed())
                .by(reader.actor())
                .on("year-register", form.code() + "-" + year)
                .with("year", year)
                .with("lines", sheet.printed().rows())
                .with("pages", sheet.printed().pages())
                .with("size", sheet.checkpoint().size())
                .with(
                        "root",
                        Base64.getEncoder().encodeToString(sheet.checkpoint().root())));
        return out.toByteArray();
    }

    private Sheet lay(
            Reader reader, YearForm form, int year, Locale locale, YearLines lines, ByteArrayOutputStream out) {
        var checkpoint = seals.seal();
        var book = paper.book(reader, form, year, lines.partial(), locale, checkpoint);
        try {
            return new Sheet(checkpoint, printer.print(book, rows(lines), Progress.UNWATCHED, out));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Iterator<BookRow> rows(YearLines lines) {
        return new Iterator<>() {
            private Iterator<YearLine> chunk = lines.after(0, CHUNK).iterator();

            @Override
            public boolean hasNext() {
                return chunk.hasNext();
            }

            @Override
            public BookRow next() {
                var line = chunk.next();
                if (!chunk.hasNext()) {
                    chunk = lines.after(line.number(), CHUNK).iterator();
                }
                return line.row();
            }
        };
    }
}

package vn.somat.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.ledger.Checkpoint;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Seals;
import vn.somat.organisation.Office;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Predecessors;
import vn.somat.printing.BookPrinter;
import vn.somat.printing.BookRow;
import vn.somat.printing.BookWorkbook;
import vn.somat.printing.Printed;
import vn.somat.regulation.Regulations;

/**
 * Máy in sổ: one book from the database onto paper. All of it is read in one snapshot; the ledger is sealed when the
 * snapshot stands, so the seal on the page covers every line of it. Nothing leaves before the ledger says so.
 */
@Component
class Press {

    private static final int CHUNK = 300;

    private final BookStore books;
    private final VolumeStore volumes;
    private final ReopeningStore reopenings;
    private final OriginStore origins;
    private final DocumentStore documents;
    private final DocumentReading reading;
    private final PrintStore store;
    private final Access access;
    private final Regulations regulations;
    private final Organisation organisation;
    private final Predecessors predecessors;
    private final Seals seals;
    private final Ledger ledger;
    private final BookPrinter printer;
    private final BookWorkbook workbook;
    private final MessageSource texts;
    private final Clock clock;
    private final TransactionTemplate snapshot;

    Press(
            BookStore books,
            VolumeStore volumes,
            ReopeningStore reopenings,
            OriginStore origins,
            DocumentStore documents,
            DocumentReading reading,
            PrintStore store,
            Access access,
            Regulations regulations,
            Organisation organisation,
            Predecessors predecessors,
            Seals seals,
            Ledger ledger,
            BookPrinter printer,
            BookWorkbook workbook,
            MessageSource texts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.books = books;
        this.volumes = volumes;
        this.reopenings = reopenings;
        this.origins = origins;
        this.documents = documents;
        this.reading = reading;
        this.store = store;
        this.access = access;
        this.regulations = regulations;
        this.organisation = organisation;
        this.predecessors = predecessors;
        this.seals = seals;
        this.ledger = ledger;
        this.printer = printer;
        this.workbook = workbook;
        this.texts = texts;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** What was printed, for the ledger. */
    private record Sheet(PrintScope scope, Checkpoint checkpoint, Printed printed) {}

    /** Refuses what the reader may not print, before anybody waits for it. */
    BookView require(PrintOrder order) {
        var book = books.find(order.reader(), order.book()).orElseThrow(Refusal::notThere);
        var rules = regulations.of(book.regime());
        access.require(order.reader(), "book.print", book.thing(rules));
        var all = volumes.of(List.of(book.id())).getOrDefault(book.id(), List.of());
        var form = rules.form(book.form()).orElseThrow();
        var office = book.predecessor();
        return new BookView(
                book.id(),
                form,
                book.regime(),
                book.year(),
                chosen(all, order.volume()),
                office == null ? null : predecessors.find(office).orElseThrow());
    }

    byte[] print(PrintOrder order, PrintWatch watch) {
        var paper = new ByteArrayOutputStream(1 << 18);
        var sheet = Objects.requireNonNull(snapshot.execute(tx -> lay(order, watch, paper)));
        ledger.recordAlone(Entry.of("registry.book.printed")
                .by(order.reader().actor())
                .on("book", order.book().value())
                .with("volume", order.volume())
                .with("format", order.format())
                .with("lines", sheet.printed().rows())
                .with("pages", sheet.printed().pages())
                .with("first", sheet.scope().first())
                .with("last", sheet.scope().last())
                .with("partial", sheet.scope().partial())
                .with("size", sheet.checkpoint().size())
                .with(
                        "root",
                        Base64.getEncoder().encodeToString(sheet.checkpoint().root())));
        return paper.toByteArray();
    }

    private Sheet lay(PrintOrder order, PrintWatch watch, ByteArrayOutputStream out) {
        var view = require(order);
        var scope = store.scope(order.reader(), order.book(), order.volume());
        watch.total(scope.lines());
        var checkpoint = seals.seal();
        var rules = regulations.of(view.regime());
        var words = new PaperWords(texts, order.locale());
        var names = PaperNames.of(organisation);
        var office = office(view);
        var line = new BookLine(view.form(), new LineTexts(rules, names, words));
        var paper = paper(order, view, scope, names, words, office);
        var book = paper.with(line.columns(), checkpoint, clock.instant());
        try {
            var rows = rows(order, line);
            var printed = order.format() == BookPrinting.Format.PDF
                    ? printer.print(book, rows, watch, out)
                    : workbook.write(book, paper.tabs(), rows, watch, out);
            return new Sheet(scope, checkpoint, printed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private BookPaper paper(
            PrintOrder order, BookView view, PrintScope scope, PaperNames names, PaperWords words, Office office) {
        return new BookPaper(
                view,
                scope,
                regulations.of(view.regime()),
                names,
                words,
                office,
                reopenings.of(view.id()),
                origins.files(view.id()),
                order.reader().displayName());
    }

    /** Whose book it is: ours, as it was named then, or that of an office which is part of ours now. */
    private Office office(BookView view) {
        var before = view.predecessor();
        return before != null
                ? new Office(before.name(), before.superior(), before.side(), before.symbol(), null)
                : organisation
                        .officeOn(lastDay(view.year()))
                        .or(organisation::office)
                        .orElseThrow(() -> Refusal.conflict("registry.office.absent"));
    }

    /** A book printed again keeps the name its office had. */
    private LocalDate lastDay(int year) {
        var today = LocalDate.ofInstant(clock.instant(), PaperWords.ZONE);
        return today.getYear() > year ? LocalDate.of(year, 12, 31) : today;
    }

    /** The outsides of addressee-only envelopes, also for the addressee: a book goes from hand to hand. */
    private Iterator<BookRow> rows(PrintOrder order, BookLine line) {
        var lines =
                new LineFeed(last -> reading.views(documents
                        .inOrder(
                                order.reader(),
                                order.book(),
                                order.volume(),
                                last == null ? null : last.serial(),
                                CHUNK)
                        .stream()
                        .map(shown -> new Shown(shown.line(), null, shown.attachments(), shown.changed()))
                        .toList()));
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public BookRow next() {
                return line.of(lines.next());
            }
        };
    }

    private static List<BookVolume> chosen(List<BookVolume> all, @Nullable Integer number) {
        var chosen = all.stream()
                .filter(volume -> number == null || volume.number() == number)
                .toList();
        if (chosen.isEmpty()) {
            throw Refusal.notThere();
        }
        return chosen;
    }
}

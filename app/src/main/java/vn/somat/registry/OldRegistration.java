package vn.somat.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.registry.DocumentView.State;
import vn.somat.regulation.RegisterForm;

/** Ghi sổ cũ: all lines of one import in one transaction, each with its ledger entry, and one for the whole. */
@Component
class OldRegistration {

    private static final int TELL_EVERY = 100;

    private final BookStore books;
    private final BookOpening opening;
    private final Books shelf;
    private final CounterStore counters;
    private final LineWriter writer;
    private final Ledger ledger;

    OldRegistration(
            BookStore books,
            BookOpening opening,
            Books shelf,
            CounterStore counters,
            LineWriter writer,
            Ledger ledger) {
        this.books = books;
        this.opening = opening;
        this.shelf = shelf;
        this.counters = counters;
        this.writer = writer;
        this.ledger = ledger;
    }

    @Transactional
    void register(Reader reader, RegisterForm form, List<OldDraft> drafts, LongConsumer progress) {
        Map<String, Book> opened = new HashMap<>();
        long done = 0;
        // Serials given by the old book first, so that none of them is given to a line that has none.
        for (var old : drafts) {
            if (old.serial() != null) {
                counters.reach(book(reader, form, old, opened).serials(), old.serial());
            }
        }
        reachNumbers(drafts);
        for (var old : drafts) {
            write(reader, book(reader, form, old, opened), old);
            if (++done % TELL_EVERY == 0) {
                progress.accept(done);
            }
        }
        progress.accept(done);
        var entry = Entry.of("registry.old-book.imported")
                .by(reader.actor())
                .with("form", form.code())
                .with("lines", done);
        for (var book : opened.values()) {
            entry = entry.on("book", book.id().value());
        }
        ledger.record(entry);
    }

    /** In the order of their names, so that two imports never wait for each other. */
    private void reachNumbers(List<OldDraft> drafts) {
        var highest = new TreeMap<String, Integer>();
        for (var old : drafts) {
            var number = old.number();
            if (number != null) {
                highest.merge(number.place().series(), number.place().number(), Math::max);
            }
        }
        highest.forEach(counters::reach);
    }

    private void write(Reader reader, Book book, OldDraft old) {
        int serial = old.serial() == null ? counters.next(book.serials()) : old.serial();
        var sealed = writer.seal(LineWriter.fresh(), old.draft());
        var number = old.number();
        var place = number == null ? null : number.place();
        var insertion = number == null ? "" : number.insertion();
        var spot = new Spot(shelf.enter(book, serial), new Serial(serial, insertion), place, false, true);
        writer.write(reader, "registry.line.imported", book, old.draft(), sealed, spot, State.REGISTERED, old.twin());
    }

    /** The book of the line's year: there already, or opened with this import. */
    private Book book(Reader reader, RegisterForm form, OldDraft old, Map<String, Book> opened) {
        var regime = form.carriesOver() ? "*" : old.rules().id();
        return opened.computeIfAbsent(
                old.year() + "/" + regime,
                unused -> books.opened(form.code(), old.year()).stream()
                        .filter(book -> shelf.goesOn(book, old.rules()))
                        .findFirst()
                        .orElseGet(() -> open(reader, form, old)));
    }

    private Book open(Reader reader, RegisterForm form, OldDraft old) {
        var prescribed = old.rules().form(form.code()).orElse(form);
        var book = Book.of(new BookId(java.util.UUID.randomUUID()), prescribed, old.rules(), old.year());
        var unused = opening.open(reader, book);
        return book;
    }
}

package vn.somat.registry;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.registry.DocumentView.State;

/** Ghi văn bản đến vào sổ: one transaction, from the key of the act to the ledger entry. */
@Component
class IncomingRegistration {

    private final Repeats repeats;
    private final LineWriter writer;
    private final CounterStore counters;
    private final Twins twins;
    private final Books books;
    private final UnmarkedLevel unmarked;
    private final Ledger ledger;
    private final CopyKeeping copies;
    private final DocumentReading reading;

    IncomingRegistration(
            Repeats repeats,
            LineWriter writer,
            CounterStore counters,
            Twins twins,
            Books books,
            UnmarkedLevel unmarked,
            Ledger ledger,
            CopyKeeping copies,
            DocumentReading reading) {
        this.repeats = repeats;
        this.writer = writer;
        this.counters = counters;
        this.twins = twins;
        this.books = books;
        this.unmarked = unmarked;
        this.ledger = ledger;
        this.copies = copies;
        this.reading = reading;
    }

    @Transactional
    Registered register(Reader reader, Book book, Draft draft, RegisterIncoming asked) {
        var id = LineWriter.fresh();
        var done = repeats.claim(reader, asked.key(), print(asked), id);
        if (done.isPresent()) {
            return new Registered(done.get(), null);
        }
        var sealed = writer.seal(id, draft);
        var twin = twins.of(draft.facts(), draft.texts());
        int serial = counters.next(book.serials());
        boolean again = twins.known(reader, twin, asked.confirmDuplicate());
        var spot = Spot.of(books.enter(book, serial), serial, null);
        var act = again ? "registry.incoming.registered-again" : "registry.incoming.registered";
        var state = draft.addressee() == null ? State.REGISTERED : State.OUTSIDE_ONLY;
        var line = writer.write(reader, act, book, draft, sealed, spot, state, twin);
        if (draft.unmarked() == Unmarked.WAITING) {
            ledger.record(Entry.of("registry.unmarked.protected")
                    .by(reader.actor())
                    .on("document", id.value())
                    .on("book", book.id().value())
                    .level(draft.ruling().level())
                    .with("levelBefore", asked.level())
                    .with("citation", unmarked.article()));
        }
        if (draft.ruling().secret()) {
            var came = draft.facts().copies();
            copies.received(reader, new CopyKeeping.Paper(id, draft.ruling().level()), came == null ? 1 : came);
        }
        return new Registered(id, reading.fresh(line, draft));
    }

    /** What was asked, without the key and the confirmation of a warning. */
    static List<?> print(RegisterIncoming asked) {
        return Arrays.asList(
                "incoming",
                asked.book().value(),
                asked.arrivalDate(),
                asked.issuer(),
                asked.number(),
                asked.date(),
                asked.type(),
                asked.title(),
                asked.level(),
                asked.urgency(),
                asked.pages(),
                asked.copies(),
                asked.signer(),
                asked.unit(),
                asked.envelopeFor(),
                asked.note(),
                asked.supposed());
    }
}

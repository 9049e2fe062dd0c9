package vn.somat.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.DocumentView.State;
import vn.somat.registry.Numbering.Series;

/** Cho số và ghi văn bản đi vào sổ: one transaction; serial and number are taken together or not at all. */
@Component
class OutgoingRegistration {

    private final Repeats repeats;
    private final LineWriter writer;
    private final CounterStore counters;
    private final Books books;
    private final Lines lines;
    private final LineStore store;
    private final LevelBasis basis;
    private final CopyKeeping copies;
    private final DocumentReading reading;

    OutgoingRegistration(
            Repeats repeats,
            LineWriter writer,
            CounterStore counters,
            Books books,
            Lines lines,
            LineStore store,
            LevelBasis basis,
            CopyKeeping copies,
            DocumentReading reading) {
        this.repeats = repeats;
        this.writer = writer;
        this.counters = counters;
        this.books = books;
        this.lines = lines;
        this.store = store;
        this.basis = basis;
        this.copies = copies;
        this.reading = reading;
    }

    @Transactional
    Registered register(Reader reader, Book book, Draft draft, Series series, RegisterOutgoing asked) {
        var id = LineWriter.fresh();
        var done = repeats.claim(reader, asked.key(), print(asked), id);
        if (done.isPresent()) {
            return new Registered(done.get(), null);
        }
        var paper = admitted(reader, id, draft);
        var line = next(reader, "registry.outgoing.registered", book, paper, series, id, State.REGISTERED);
        issue(reader, id, draft);
        return new Registered(id, reading.fresh(line, paper));
    }

    @Transactional
    DocumentId reserve(Reader reader, Book book, Draft draft, Series series) {
        var id = LineWriter.fresh();
        var unused = next(reader, "registry.number.reserved", book, draft, series, id, State.RESERVED);
        return id;
    }

    /** Behind the serial and the number of {@code after}, with the next letter: {@code 12a} (NĐ 30/2020 art. 15). */
    @Transactional
    DocumentId insert(Reader reader, Book book, Draft draft, Series series, Line after, RegisterOutgoing asked) {
        var id = LineWriter.fresh();
        var done = repeats.claim(reader, asked.key(), print(asked, after.id()), id);
        if (done.isPresent()) {
            return done.get();
        }
        var paper = admitted(reader, id, draft);
        var sealed = writer.seal(id, paper);
        int volume = books.enterBehind(book);
        var place = lines.holdAlone(reader, after).place();
        if (place == null || !place.series().equals(series.scope())) {
            throw Refusal.invalid("after", "registry.insert.other-series");
        }
        var serial = after.serial()
                .behind(store.lastInsertion(book.id(), after.serial().number()));
        var spot = new Spot(volume, serial, place, true, false);
        var number = series.write(place.number(), serial.insertion());
        writer.write(
                reader, "registry.number.inserted", book, paper.numbered(number), sealed, spot, State.REGISTERED, null);
        issue(reader, id, paper);
        return id;
    }

    /** The paper a number was kept for: the line keeps its serial, its number and why it was kept. */
    @Transactional
    DocumentId fill(Reader reader, Book book, Draft draft, Series series, Line known, RegisterOutgoing asked) {
        var done = repeats.claim(reader, asked.key(), print(asked), known.id());
        if (done.isPresent()) {
            return done.get();
        }
        books.hold(book, known.volume());
        var line = lines.holdAlone(reader, known);
        line.requireReserved();
        var place = line.place();
        if (!line.book().equals(book.id()) || place == null || !place.series().equals(series.scope())) {
            throw Refusal.invalid("reserved", "registry.reserved.other-series");
        }
        var paper = admitted(reader, line.id(), draft);
        writer.fill(reader, book, line, paper.numbered(line.facts().number()));
        issue(reader, line.id(), paper);
        return line.id();
    }

    private Line next(Reader reader, String act, Book book, Draft draft, Series series, DocumentId id, State state) {
        var sealed = writer.seal(id, draft);
        int serial = counters.next(book.serials());
        int number = counters.next(series.scope());
        var spot = Spot.of(books.enter(book, serial), serial, new SeriesPlace(series.scope(), number));
        return writer.write(reader, act, book, draft.numbered(series.write(number, "")), sealed, spot, state, null);
    }

    /** Its copies exist from here on, and somebody answers for each. */
    private void issue(Reader reader, DocumentId id, Draft draft) {
        if (draft.ruling().secret()) {
            copies.issued(
                    reader,
                    new CopyKeeping.Paper(id, draft.ruling().level()),
                    CopyKeeping.Addressed.from(1, draft.recipients()));
        }
    }

    /** Before a number is taken: whoever waits for one does not wait for the law. */
    private Draft admitted(Reader reader, DocumentId id, Draft draft) {
        if (!draft.ruling().secret() && draft.determination() == null) {
            return draft;
        }
        return draft.protectedUntil(basis.admit(
                reader,
                going(id, draft.determination(), draft.ruling(), draft.facts(), draft.recipients(), draft.texts())));
    }

    static LevelBasis.Going going(
            DocumentId id,
            @Nullable UUID determination,
            Ruling ruling,
            Facts facts,
            List<Recipient> recipients,
            Texts texts) {
        return new LevelBasis.Going(
                id,
                determination,
                ruling.level(),
                ruling.rank(),
                Objects.requireNonNull(facts.date()),
                facts.typeSymbol(),
                recipients,
                OutgoingCheck.copies(recipients),
                texts.title() != null);
    }

    /** The same, behind another line. */
    static List<?> print(RegisterOutgoing asked, DocumentId after) {
        var all = new ArrayList<Object>(print(asked));
        all.addAll(List.of("behind", after.value()));
        return all;
    }

    static List<?> print(RegisterOutgoing asked) {
        var all = new ArrayList<Object>(Arrays.asList(
                "outgoing",
                asked.book().value(),
                asked.date(),
                asked.type(),
                asked.symbol(),
                asked.title(),
                asked.level(),
                asked.urgency(),
                asked.signer(),
                asked.list(),
                asked.pages(),
                asked.unit(),
                asked.note(),
                asked.reserved(),
                asked.drafter(),
                asked.determination()));
        asked.recipients().forEach(one -> all.addAll(List.of(one.name(), one.copies())));
        return all;
    }
}

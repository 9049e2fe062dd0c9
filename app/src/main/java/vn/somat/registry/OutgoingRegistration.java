package vn.somat.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Reader;
import vn.somat.registry.DocumentView.State;
import vn.somat.registry.Numbering.Series;

/** Cho số và ghi văn bản đi vào sổ: one transaction; serial and number are taken together or not at all. */
@Component
class OutgoingRegistration {

    private final Repeats repeats;
    private final LineWriter writer;
    private final CounterStore counters;
    private final Books books;

    OutgoingRegistration(Repeats repeats, LineWriter writer, CounterStore counters, Books books) {
        this.repeats = repeats;
        this.writer = writer;
        this.counters = counters;
        this.books = books;
    }

    @Transactional
    DocumentId register(Reader reader, Book book, Draft draft, Series series, RegisterOutgoing asked) {
        var id = LineWriter.fresh();
        var done = repeats.claim(reader, asked.key(), print(asked), id);
        if (done.isPresent()) {
            return done.get();
        }
        next(reader, "registry.outgoing.registered", book, draft, series, id, State.REGISTERED);
        return id;
    }

    @Transactional
    DocumentId reserve(Reader reader, Book book, Draft draft, Series series) {
        var id = LineWriter.fresh();
        next(reader, "registry.number.reserved", book, draft, series, id, State.RESERVED);
        return id;
    }

    private void next(Reader reader, String act, Book book, Draft draft, Series series, DocumentId id, State state) {
        var sealed = writer.seal(id, draft);
        int serial = counters.next(book.serials());
        int number = counters.next(series.scope());
        var spot = Spot.of(books.enter(book, serial), serial, new SeriesPlace(series.scope(), number));
        writer.write(reader, act, book, draft.numbered(series.write(number, "")), sealed, spot, state, null);
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
                asked.drafter()));
        asked.recipients().forEach(one -> all.addAll(List.of(one.name(), one.copies())));
        return all;
    }
}

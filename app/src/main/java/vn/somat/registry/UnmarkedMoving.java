package vn.somat.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Rules;

/** Bảo vệ và chuyển sổ: one transaction each; the number once given in the ordinary book stays given. */
@Component
class UnmarkedMoving {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Lines lines;
    private final LineStore store;
    private final UnmarkedStore unmarked;
    private final UnmarkedLevel level;
    private final LineWriter writer;
    private final LineChanger changer;
    private final ContentRenewal renewal;
    private final CounterStore counters;
    private final Twins twins;
    private final Books books;
    private final LevelBasis basis;
    private final Ledger ledger;
    private final MessageSource texts;
    private final OfficeDay day;
    private final CopyKeeping copies;

    UnmarkedMoving(
            Lines lines,
            LineStore store,
            UnmarkedStore unmarked,
            UnmarkedLevel level,
            LineWriter writer,
            LineChanger changer,
            ContentRenewal renewal,
            CounterStore counters,
            Twins twins,
            Books books,
            LevelBasis basis,
            Ledger ledger,
            MessageSource texts,
            OfficeDay day,
            CopyKeeping copies) {
        this.lines = lines;
        this.store = store;
        this.unmarked = unmarked;
        this.level = level;
        this.writer = writer;
        this.changer = changer;
        this.renewal = renewal;
        this.counters = counters;
        this.twins = twins;
        this.books = books;
        this.basis = basis;
        this.ledger = ledger;
        this.texts = texts;
        this.day = day;
        this.copies = copies;
    }

    @Transactional
    void protect(Reader reader, Line known, Ruling to, String reason, @Nullable Confirmed confirmed) {
        var line = lines.holdAlone(reader, known);
        line.requireWritten();
        if (line.ruling().secret() || line.addressee() != null) {
            throw Refusal.conflict(
                            "registry.unmarked.not-ordinary", line.serial().toString())
                    .citing(level.article());
        }
        level.change(reader, line, to, Unmarked.WAITING, null, "protected", reason, confirmed);
        var came = line.facts().copies();
        copies.received(reader, new CopyKeeping.Paper(line.id(), to.level()), came == null ? 1 : came);
    }

    @Transactional
    DocumentId move(Reader reader, Line known, Book book, Rules rules) {
        var line = lines.holdAlone(reader, known);
        line.requireWritten();
        if (line.unmarked() != Unmarked.DECIDED) {
            throw Refusal.conflict("registry.unmarked.undecided", line.serial().toString())
                    .citing(level.article());
        }
        var before = changer.open(line);
        var id = LineWriter.fresh();
        var decided = basis.entered(reader, line.id(), id);
        var draft = draft(line, before.texts(), book, rules).restingOn(decided.determination(), decided.until());
        var sealed = writer.seal(id, draft);
        int serial = counters.next(book.serials());
        var spot = Spot.of(books.enter(book, serial), serial, null);
        var twin = twins.of(draft.facts(), draft.texts());
        writer.write(
                reader, "registry.incoming.registered", book, draft, sealed, spot, DocumentView.State.REGISTERED, twin);
        ledger.record(Entry.of("registry.unmarked.moved")
                .by(reader.actor())
                .on("document", line.id().value())
                .on("document", id.value())
                .on("book", book.id().value())
                .level(line.ruling().level())
                .with("serial", serial)
                .with("citation", level.article()));
        leave(line, before, book, serial);
        unmarked.move(line.id(), id);
        copies.moved(line.copied(), id);
        // What is held back is held back there from now on, so that nothing hinders what it left here.
        store.gone(line.id(), day.now());
        return id;
    }

    /** What it says stands in the secret book now; here only where it went. */
    private void leave(Line line, Written before, Book book, int serial) {
        var where = Objects.requireNonNull(texts.getMessage(
                "registry.unmarked.moved-to",
                new Object[] {books.form(book).title(), String.valueOf(book.year()), String.valueOf(serial)},
                VIETNAMESE));
        var left = renewal.withoutWords(before, where);
        store.change(line.cancelled(left), null, Set.of());
    }

    /** The day it came stays the day it came, when the book is of that year. */
    private Draft draft(Line line, Texts words, Book book, Rules rules) {
        var to = rules.level(line.ruling().level()).orElseThrow();
        var ruling = Ruling.of(rules, to);
        var facts = line.facts();
        LocalDate came = facts.arrivalDate();
        var arrival = came != null && came.getYear() == book.year() ? came : day.today();
        return new Draft(
                ruling,
                new Facts(
                        facts.number(),
                        facts.date(),
                        arrival,
                        facts.typeSymbol(),
                        facts.urgency(),
                        facts.pages(),
                        facts.copies()),
                ruling.allowsAbstract()
                        ? words.because(null)
                        : words.because(null).titled(null),
                line.unit(),
                line.drafter(),
                null,
                List.of());
    }
}

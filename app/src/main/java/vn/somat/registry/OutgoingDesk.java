package vn.somat.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Flaw;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;

/** Bàn văn thư đi: numbering, registering and distributing what goes out (NĐ 30/2020 art. 15, 16). */
@Service
public class OutgoingDesk {

    private final Books books;
    private final Access access;
    private final Regulations regulations;
    private final OfficeDay day;
    private final OutgoingCheck check;
    private final Offices offices;
    private final Numbering numbering;
    private final Repeats repeats;
    private final OutgoingRegistration registration;
    private final CounterStore counters;
    private final Lines lines;
    private final LineAdding adding;
    private final RecipientCorrection correction;
    private final DocumentDesk documents;

    OutgoingDesk(
            Books books,
            Access access,
            Regulations regulations,
            OfficeDay day,
            OutgoingCheck check,
            Offices offices,
            Numbering numbering,
            Repeats repeats,
            OutgoingRegistration registration,
            CounterStore counters,
            Lines lines,
            LineAdding adding,
            RecipientCorrection correction,
            DocumentDesk documents) {
        this.books = books;
        this.access = access;
        this.regulations = regulations;
        this.day = day;
        this.check = check;
        this.offices = offices;
        this.numbering = numbering;
        this.repeats = repeats;
        this.registration = registration;
        this.counters = counters;
        this.lines = lines;
        this.adding = adding;
        this.correction = correction;
        this.documents = documents;
    }

    public DocumentId register(Reader reader, RegisterOutgoing paper) {
        return enter(reader, paper).id();
    }

    /** The same, answered with the line: a new one as it was typed, one that was there already as it is read. */
    public DocumentView registerAndShow(Reader reader, RegisterOutgoing paper) {
        var done = enter(reader, paper);
        return done.view() == null ? documents.read(reader, done.id()).orElseThrow(Refusal::notThere) : done.view();
    }

    private Registered enter(Reader reader, RegisterOutgoing paper) {
        var book = books.require(reader, paper.book(), Direction.OUTGOING);
        var rules = rules(paper.date());
        access.require(reader, "outgoing.register", Line.unwritten(Direction.OUTGOING, rules, paper.level()));
        var done = repeats.answer(reader, paper.key(), OutgoingRegistration.print(paper));
        if (done.isPresent()) {
            return new Registered(done.get(), null);
        }
        var reserved = paper.reserved() == null ? null : lines.require(reader, paper.reserved());
        var checked = check.of(reader, paper, book, rules);
        var series = numbering.series(offices.office(), rules, checked);
        if (reserved != null) {
            return new Registered(registration.fill(reader, book, checked.draft(), series, reserved, paper), null);
        }
        books.requireInForce(book);
        return registration.register(reader, book, checked.draft(), series, paper);
    }

    /**
     * Soát trước: what would be wrong with each of these papers; takes no number and writes nothing. A book that takes none
     * refuses.
     *
     * @param papers of one book, day and level
     */
    public List<List<Flaw>> check(Reader reader, List<RegisterOutgoing> papers) {
        var first = papers.getFirst();
        var book = books.require(reader, first.book(), Direction.OUTGOING);
        var rules = rules(first.date());
        access.require(reader, "outgoing.register", Line.unwritten(Direction.OUTGOING, rules, first.level()));
        books.requireInForce(book);
        var unused = numbering.period(offices.office(), rules, first.date()); // refuses where there is no term
        return papers.stream()
                .map(paper -> flaws(() -> check.of(reader, paper, book, rules)))
                .toList();
    }

    private static List<Flaw> flaws(Runnable look) {
        try {
            look.run();
            return List.of();
        } catch (Refusal no) {
            if (no.kind() != Refusal.Kind.INVALID) {
                throw no;
            }
            return no.flaws();
        }
    }

    /** Sao gửi: further recipients of a registered paper, from a saved list and by name, in one act. */
    public void distribute(Reader reader, DocumentId document, @Nullable UUID list, List<DocumentView.Recipient> more) {
        var line = lines.require(reader, document);
        access.require(reader, "outgoing.distribute", line.thing());
        adding.distribute(reader, line, check.recipients(reader, list, more));
    }

    /**
     * Sửa nơi nhận: the recipients as they should have been written, each with its copies; at least one. What stood
     * there is kept.
     */
    public void correctRecipients(
            Reader reader, DocumentId document, List<DocumentView.Recipient> recipients, String reason) {
        var line = lines.require(reader, document);
        access.require(reader, "document.correct", line.thing());
        if (line.direction() != Direction.OUTGOING) {
            throw Refusal.notThere();
        }
        var wanted = check.recipients(reader, null, recipients);
        correction.correct(reader, line, wanted, DocumentDesk.reason(reason));
    }

    /** Giữ số: keeps the next number of a series for a paper that is not signed yet. */
    public DocumentId reserve(
            Reader reader,
            BookId book,
            String type,
            @Nullable String symbol,
            LocalDate date,
            String level,
            String reason) {
        var known = books.require(reader, book, Direction.OUTGOING);
        var rules = rules(date);
        access.require(reader, "number.reserve", Line.unwritten(Direction.OUTGOING, rules, level));
        var checked = check.reserved(type, symbol, date, level, reason, known, rules);
        books.requireInForce(known);
        var series = numbering.series(offices.office(), rules, checked);
        return registration.reserve(reader, known, checked.draft(), series);
    }

    /**
     * Chèn số: registers a paper between two numbers already given, as {@code 12a}.
     *
     * @param after the line after whose serial (and number) it stands; of the same series
     */
    public DocumentId insert(Reader reader, RegisterOutgoing paper, DocumentId after, String reason) {
        var book = books.require(reader, paper.book(), Direction.OUTGOING);
        var rules = rules(paper.date());
        access.require(reader, "number.insert", Line.unwritten(Direction.OUTGOING, rules, paper.level()));
        var done = repeats.answer(reader, paper.key(), OutgoingRegistration.print(paper, after));
        if (done.isPresent()) {
            return done.get();
        }
        var before = lines.require(reader, after);
        var checked = check.inserted(reader, paper, book, rules, reason);
        books.requireInForce(book);
        var series = numbering.series(offices.office(), rules, checked);
        if (!before.book().equals(book.id())) {
            throw Refusal.invalid("after", "registry.insert.other-series");
        }
        return registration.insert(reader, book, checked.draft(), series, before, paper);
    }

    /**
     * Số tiếp theo: the number a paper would get now, as a hint beside the entry form; kept for nobody. Empty while what was
     * typed does not say which series it is.
     *
     * @param level code; any of the book where none is chosen yet
     */
    public Optional<String> next(
            Reader reader, BookId book, String type, @Nullable String symbol, @Nullable LocalDate date, String level) {
        var known = books.require(reader, book, Direction.OUTGOING);
        var rules = rules(date);
        access.require(reader, "outgoing.register", Line.unwritten(Direction.OUTGOING, rules, level));
        try {
            var series =
                    numbering.series(offices.office(), rules, check.series(type, symbol, date, level, known, rules));
            return Optional.of(series.write(counters.last(series.scope()) + 1, ""));
        } catch (Refusal untold) {
            return Optional.empty();
        }
    }

    /** A paper keeps the rules of its own day; without one it is refused soon after. */
    private Rules rules(@Nullable LocalDate date) {
        return regulations.on(Objects.requireNonNullElse(date, day.today()));
    }
}

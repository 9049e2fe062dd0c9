package vn.somat.registry;

import org.springframework.stereotype.Service;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Regulations;

/** Bàn văn thư đến: registering what comes in (NĐ 30/2020 art. 22; NĐ 63/2026 art. 6). */
@Service
public class IncomingDesk {

    private final Books books;
    private final Access access;
    private final Regulations regulations;
    private final OfficeDay day;
    private final IncomingCheck check;
    private final Repeats repeats;
    private final IncomingRegistration registration;
    private final Lines lines;
    private final EnvelopeOpening opening;
    private final DocumentDesk documents;

    IncomingDesk(
            Books books,
            Access access,
            Regulations regulations,
            OfficeDay day,
            IncomingCheck check,
            Repeats repeats,
            IncomingRegistration registration,
            Lines lines,
            EnvelopeOpening opening,
            DocumentDesk documents) {
        this.books = books;
        this.access = access;
        this.regulations = regulations;
        this.day = day;
        this.check = check;
        this.repeats = repeats;
        this.registration = registration;
        this.lines = lines;
        this.opening = opening;
        this.documents = documents;
    }

    public DocumentId register(Reader reader, RegisterIncoming paper) {
        return enter(reader, paper).id();
    }

    /** The same, answered with the line: a new one as it was typed, one that was there already as it is read. */
    public DocumentView registerAndShow(Reader reader, RegisterIncoming paper) {
        var done = enter(reader, paper);
        return done.view() == null ? documents.read(reader, done.id()).orElseThrow(Refusal::notThere) : done.view();
    }

    private Registered enter(Reader reader, RegisterIncoming paper) {
        var book = books.require(reader, paper.book(), Direction.INCOMING);
        var rules = regulations.on(day.today());
        access.require(reader, "incoming.register", Line.unwritten(Direction.INCOMING, rules, paper.level()));
        if (paper.supposed() != null) {
            access.require(reader, "incoming.protect", Line.unwritten(Direction.INCOMING, rules, paper.supposed()));
        }
        var done = repeats.answer(reader, paper.key(), IncomingRegistration.print(paper));
        if (done.isPresent()) {
            return new Registered(done.get(), null);
        }
        var draft = check.of(paper, book, rules);
        books.requireInForce(book);
        return registration.register(reader, book, draft, paper);
    }

    /** The addressee of an addressee-only envelope writes down what was inside. */
    public void complete(Reader reader, CompleteEnvelope inside) {
        var line = lines.require(reader, inside.document());
        var rules = regulations.of(line.ruling().regime());
        access.require(reader, "incoming.complete", line.thing());
        access.require(
                reader,
                "incoming.complete",
                Line.unwritten(Direction.INCOMING, rules, inside.level()).person(line.addressee()));
        line.requireUnopened();
        opening.complete(reader, line, opening.check(inside, line, lines.book(reader, line), rules));
    }
}

package vn.somat.registry;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;

/** Văn bản đến chưa đóng dấu mật (R-DET-09): protecting it meanwhile, and entering it in the secret book once it is decided. */
@Service
public class UnmarkedDesk {

    private static final int PAGE = 40;

    private final Lines lines;
    private final Books books;
    private final UnmarkedStore store;
    private final UnmarkedMoving moving;
    private final UnmarkedLevel levels;
    private final Regulations regulations;
    private final OfficeDay day;
    private final Access access;
    private final PageMark marks;

    UnmarkedDesk(
            Lines lines,
            Books books,
            UnmarkedStore store,
            UnmarkedMoving moving,
            UnmarkedLevel levels,
            Regulations regulations,
            OfficeDay day,
            Access access,
            PageMark marks) {
        this.lines = lines;
        this.books = books;
        this.store = store;
        this.moving = moving;
        this.levels = levels;
        this.regulations = regulations;
        this.day = day;
        this.access = access;
        this.marks = marks;
    }

    /**
     * An ordinary paper whose contents look secret is protected from now on like one of the level supposed.
     *
     * @param supposed code of a secret level
     * @param second confirms where an abstract that stands in the book goes for good; else not asked for
     */
    public void protect(Reader reader, DocumentId id, String supposed, String reason, @Nullable SecondPerson second) {
        var line = lines.require(reader, id);
        access.require(reader, "incoming.protect", line.thing());
        var rules = levels.rules(line);
        access.require(reader, "incoming.protect", Line.unwritten(line.direction(), rules, supposed));
        var why = DocumentDesk.reason(reason);
        var to = ruling(rules, supposed);
        boolean silences = line.texts().title() != null && !to.allowsAbstract();
        var confirmed = silences ? access.confirm(reader, "incoming.silence", line.thing(), second) : null;
        moving.protect(reader, line, to, why, confirmed);
    }

    /** Into the secret book, under a serial of its own; the line in the ordinary book is cancelled and says where it went. */
    public DocumentId move(Reader reader, DocumentId id, BookId into) {
        var line = lines.require(reader, id);
        var book = books.require(reader, into, Direction.INCOMING);
        var rules = regulations.on(day.today());
        access.require(
                reader,
                "incoming.register",
                Line.unwritten(Direction.INCOMING, rules, line.ruling().level()));
        if (!book.secret()) {
            throw Refusal.invalid("book", "registry.unmarked.secret-book");
        }
        books.requireInForce(book);
        return moving.move(reader, line, book, rules);
    }

    @Transactional(readOnly = true)
    public Optional<Unmarked> state(Reader reader, DocumentId id) {
        return store.state(reader, id);
    }

    /** The line of the secret book it stands under now. */
    @Transactional(readOnly = true)
    public Optional<DocumentId> movedTo(Reader reader, DocumentId id) {
        return store.movedTo(reader, id);
    }

    /** Those that wait for a proposal, a decision or the secret book, newest first, at most {@value #PAGE} a page. */
    @Transactional(readOnly = true)
    public UnmarkedPage waiting(Reader reader, @Nullable String after) {
        var found = store.waiting(reader, after == null ? null : marks.read(after), PAGE + 1);
        boolean more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        var last = more ? shown.getLast() : null;
        return new UnmarkedPage(
                shown.stream().map(this::waits).toList(),
                last == null ? null : marks.after(new FindingStore.Found(last.id(), last.registeredAt())));
    }

    private UnmarkedWaiting waits(Line line) {
        return new UnmarkedWaiting(
                new Waiting(
                        line.id(), line.book(), line.serial(), line.facts().number(), level(line), line.registeredAt()),
                Objects.requireNonNull(line.unmarked()));
    }

    private Level level(Line line) {
        return levels.rules(line).level(line.ruling().level()).orElseThrow();
    }

    private static Ruling ruling(Rules rules, String supposed) {
        return Ruling.of(
                rules,
                rules.level(supposed)
                        .filter(Level::secret)
                        .orElseThrow(() -> Refusal.invalid("supposed", "registry.unmarked.level")));
    }
}

package vn.somat.registry;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Predecessor;
import vn.somat.organisation.Predecessors;
import vn.somat.regulation.Direction;
import vn.somat.regulation.RegisterForm;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;

/** The books as the desks need them: there for this reader, in force, and open. */
@Component
class Books {

    private final BookStore store;
    private final VolumeStore volumes;
    private final Regulations regulations;
    private final Predecessors predecessors;
    private final OfficeDay day;

    Books(BookStore store, VolumeStore volumes, Regulations regulations, Predecessors predecessors, OfficeDay day) {
        this.store = store;
        this.volumes = volumes;
        this.regulations = regulations;
        this.predecessors = predecessors;
        this.day = day;
    }

    Book require(Reader reader, BookId id) {
        return store.find(reader, id).orElseThrow(Refusal::notThere);
    }

    Book require(Reader reader, BookId id, Direction direction) {
        return store.find(reader, id)
                .filter(book -> book.direction() == direction)
                .orElseThrow(Refusal::notThere);
    }

    /** A book whose form the pack of today replaced takes no new papers; the form that does is named. */
    void requireInForce(Book book) {
        var today = regulations.on(day.today());
        if (goesOn(book, today)) {
            return;
        }
        throw Refusal.conflict(
                        "registry.book.old-pack",
                        form(book).title(),
                        String.valueOf(book.year()),
                        today.title(),
                        today.form(book.form()).map(RegisterForm::title).orElse(""),
                        String.valueOf(day.today().getYear()))
                .citing(article(today, "refuse.serial"));
    }

    /** Whether a book takes papers of the days of a pack: another pack may have changed some other part of its law. */
    boolean goesOn(Book book, Rules under) {
        return form(book).carriesOver() || under.goesOnFrom(rules(book), book.form());
    }

    /** Notes a serial in the open volume and answers its number; refuses when the book is closed. */
    int enter(Book book, int serial) {
        return volumes.enter(book.id(), serial).orElseThrow(() -> closed(book));
    }

    /** The open volume, for a line that stands between serials already given. */
    int enterBehind(Book book) {
        return volumes.holdOpen(book.id()).orElseThrow(() -> closed(book));
    }

    /** Keeps the line's volume open while the line is changed; what is closed is changed no more (R-REG-06). */
    void hold(Book book, int volume) {
        if (!volumes.hold(book.id(), volume)) {
            throw Refusal.conflict(
                            "registry.volume.closed",
                            String.valueOf(volume),
                            form(book).title(),
                            String.valueOf(book.year()))
                    .citing(article(regulations.of(book.regime()), "refuse.printed-book"));
        }
    }

    RegisterForm form(Book book) {
        return rules(book).form(book.form()).orElseThrow();
    }

    Rules rules(Book book) {
        return regulations.of(book.regime());
    }

    /** Whose book it was, where that office is part of ours now. */
    @Nullable
    Predecessor predecessor(Book book) {
        var office = book.predecessor();
        return office == null ? null : predecessors.find(office).orElseThrow();
    }

    private Refusal closed(Book book) {
        return Refusal.conflict("registry.book.closed", form(book).title(), String.valueOf(book.year()))
                .citing(article(rules(book), "refuse.printed-book"));
    }

    private static String article(Rules rules, String key) {
        return rules.value(key).citation().article();
    }
}

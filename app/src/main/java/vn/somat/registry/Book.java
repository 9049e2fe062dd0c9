package vn.somat.registry;

import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Thing;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Level;
import vn.somat.regulation.RegisterForm;
import vn.somat.regulation.Rules;

/**
 * Sổ: one book of one form and working year, opened under one pack.
 *
 * @param predecessor the office it was kept by, which is part of ours now; null for our own
 */
record Book(
        BookId id,
        String form,
        Direction direction,
        boolean secret,
        String regime,
        int year,
        @Nullable UUID predecessor) {

    static Book of(BookId id, RegisterForm form, Rules rules, int year) {
        return new Book(id, form.code(), form.direction(), form.secret(), rules.id(), year, null);
    }

    /** Serials run through all volumes of the working year, also when a new pack brings a new book (R-REG-05). */
    String serials() {
        return "serial/" + form + "/" + year;
    }

    /** Refuses a book of an office that handed over to ours: it stays as it came. */
    void requireOwn() {
        if (predecessor != null) {
            throw Refusal.conflict("registry.book.predecessor");
        }
    }

    /** What access is asked about when the book itself is meant: a secret one is no book for the uncleared. */
    Thing thing(Rules rules) {
        var thing = Thing.of("book", id.value()).in(direction);
        return rules.levels().stream()
                .filter(level -> secret && level.secret())
                .min(Comparator.comparingInt(Level::rank))
                .map(level -> thing.level(level.code(), level.rank()))
                .orElse(thing);
    }
}

package vn.somat.registry;

import java.util.Comparator;
import vn.somat.access.Thing;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Level;
import vn.somat.regulation.RegisterForm;
import vn.somat.regulation.Rules;

/** Sổ: one book of one form and working year, opened under one pack. */
record Book(BookId id, String form, Direction direction, boolean secret, String regime, int year) {

    static Book of(BookId id, RegisterForm form, Rules rules, int year) {
        return new Book(id, form.code(), form.direction(), form.secret(), rules.id(), year);
    }

    /** Serials run through all volumes of the working year, also when a new pack brings a new book (R-REG-05). */
    String serials() {
        return "serial/" + form + "/" + year;
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

package vn.somat.access;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.Duty;
import vn.somat.regulation.Direction;

/**
 * One line of an act: a duty that opens it, and how far.
 *
 * @param duty null: anyone who is signed in
 * @param own the thing must be the reader's own in this way
 */
record Grant(
        @Nullable Duty duty,
        @Nullable Direction direction,
        @Nullable Own own,
        int lowest,
        int highest) {

    enum Own {
        PERSON,
        UNIT
    }

    boolean opens(Reader reader, Thing thing) {
        return heldBy(reader) && fits(thing) && owns(reader, thing);
    }

    /** Whether this line is about such a thing at all, whoever asks. */
    boolean fits(Thing thing) {
        return (direction == null || direction == thing.direction())
                && lowest <= thing.rank()
                && thing.rank() <= highest;
    }

    private boolean heldBy(Reader reader) {
        return duty == null || reader.has(duty);
    }

    private boolean owns(Reader reader, Thing thing) {
        if (own == null) {
            return true;
        }
        return own == Own.PERSON
                ? thing.persons().contains(reader.person())
                : !Collections.disjoint(thing.units(), reader.units());
    }

    Set<Duty> duties() {
        return duty == null ? Set.of() : Set.of(duty);
    }
}

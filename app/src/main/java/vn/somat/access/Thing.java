package vn.somat.access;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.somat.ledger.Entry;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.regulation.Direction;

/**
 * What an act is done to (đối tượng của việc): a kind and id for the ledger, and what the rights depend on. Each
 * method returns a new thing. Carries ids and codes only.
 *
 * @param rank level rank; 0 for what has no level
 * @param persons whose own it is: drafter, addressee, holder
 */
public record Thing(
        String kind,
        String id,
        int rank,
        @Nullable String levelCode,
        @Nullable Direction direction,
        Set<UnitId> units,
        Set<PersonId> persons) {

    private static final Thing NOTHING = new Thing("none", "", 0, null, null, Set.of(), Set.of());

    public Thing {
        units = Set.copyOf(units);
        persons = Set.copyOf(persons);
    }

    /** For acts that are done to nothing in particular. */
    public static Thing none() {
        return NOTHING;
    }

    public static Thing of(String kind, Object id) {
        return new Thing(kind, id.toString(), 0, null, null, Set.of(), Set.of());
    }

    /** The level of secrecy, by its code and rank in the regulation pack. */
    public Thing level(String code, int newRank) {
        return new Thing(kind, id, newRank, code, direction, units, persons);
    }

    public Thing in(Direction newDirection) {
        return new Thing(kind, id, rank, levelCode, newDirection, units, persons);
    }

    public Thing unit(@Nullable UnitId unit) {
        return new Thing(kind, id, rank, levelCode, direction, with(units, unit), persons);
    }

    public Thing person(@Nullable PersonId person) {
        return new Thing(kind, id, rank, levelCode, direction, units, with(persons, person));
    }

    /** Whether there is such a thing already; what is only about to be made hides nothing. */
    boolean isThere() {
        return !id.isEmpty();
    }

    /** The entry with this thing and its level named in it. */
    Entry mentionedIn(Entry entry) {
        return (isThere() ? entry.on(kind, id) : entry).level(levelCode);
    }

    private static <T> Set<T> with(Set<T> some, @Nullable T one) {
        if (one == null) {
            return some;
        }
        var more = new HashSet<>(some);
        more.add(one);
        return more;
    }
}

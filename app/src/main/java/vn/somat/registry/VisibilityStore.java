package vn.somat.registry;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;
import static vn.somatdb.registry.Tables.BOOK;
import static vn.somatdb.registry.Tables.DOCUMENT;
import static vn.somatdb.registry.Tables.INSIDE;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import vn.somat.access.Reach;
import vn.somat.access.Reader;

/**
 * Được xem những gì: the one WHERE clause of the room. Whatever lists, counts, completes or finds papers carries it:
 * what is not the reader's is not there. The rooms above list what belongs to papers by the same condition, {@link #lines}.
 */
public final class VisibilityStore {

    private VisibilityStore() {}

    /** Lines within a book the reader reads wholly, and the reader's own. Of an addressee-only envelope: its outside. */
    public static Condition lines(Reader reader) {
        if (!reader.readsTitles()) {
            return falseCondition();
        }
        var ways = new ArrayList<Condition>();
        for (var reach : reader.reach()) {
            ways.add(DOCUMENT.DIRECTION
                    .eq(reach.direction().name())
                    .and(DOCUMENT.RANK.between((short) reach.lowest(), (short) reach.highest())));
        }
        ways.add(own(reader));
        return or(ways);
    }

    /** What lies behind a line: its files, its inside. Those of an addressee-only envelope are the addressee's alone. */
    static Condition contents(Reader reader) {
        var person = reader.person().value();
        return lines(reader).and(DOCUMENT.ADDRESSEE.isNull().or(DOCUMENT.ADDRESSEE.eq(person)));
    }

    /** The inside of an envelope, joined to its line. */
    static Condition inside(Reader reader) {
        return INSIDE.DOCUMENT
                .eq(DOCUMENT.ID)
                .and(DOCUMENT.ADDRESSEE.eq(reader.person().value()))
                .and(INSIDE.RANK.le((short) reader.clearance()));
    }

    /** Books the reader reads wholly, empty ones too, and those that hold a paper of the reader's own. */
    static Condition books(Reader reader) {
        if (!reader.readsTitles()) {
            return falseCondition();
        }
        var ways = new ArrayList<Condition>();
        reader.reach().forEach(reach -> ways.add(within(reach)));
        // One by one, so that each is one look into the index it has.
        waysToOwn(reader)
                .forEach(own -> ways.add(exists(selectOne().from(DOCUMENT).where(DOCUMENT.BOOK.eq(BOOK.ID), own))));
        return or(ways);
    }

    private static Condition within(Reach reach) {
        var holds =
                reach.lowest() > 0 ? BOOK.SECRET.isTrue() : reach.highest() > 0 ? noCondition() : BOOK.SECRET.isFalse();
        return BOOK.DIRECTION.eq(reach.direction().name()).and(holds);
    }

    private static Condition own(Reader reader) {
        return or(waysToOwn(reader));
    }

    private static List<Condition> waysToOwn(Reader reader) {
        var person = reader.person().value();
        var cleared = DOCUMENT.RANK.le((short) reader.clearance());
        var ways = new ArrayList<Condition>();
        ways.add(DOCUMENT.DRAFTER.eq(person).and(cleared));
        ways.add(DOCUMENT.ADDRESSEE.eq(person).and(cleared));
        reader.units()
                .forEach(unit ->
                        ways.add(DOCUMENT.UNIT.eq(unit.value()).and(DOCUMENT.RANK.le((short) reader.unitClearance()))));
        return ways;
    }
}

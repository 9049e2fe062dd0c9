package vn.somat.custody.carriers;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static vn.somatdb.custody.Tables.CARRIER;
import static vn.somatdb.custody.Tables.PLACE;

import org.jooq.Condition;
import vn.somat.access.Reader;
import vn.somat.organisation.Duty;
import vn.somat.registry.VisibilityStore;

/** Được thấy những bản nào: the one WHERE clause of carriers, for queries that join the line of their paper. */
final class CarrierSightStore {

    private CarrierSightStore() {}

    static Condition seen(Reader reader) {
        if (!reader.readsTitles()) {
            return falseCondition();
        }
        var person = reader.person().value();
        var own = CARRIER.DOCUMENT
                .isNull()
                .and(CARRIER.RANK.le((short) reader.clearance()))
                .and(
                        watches(reader)
                                ? trueCondition()
                                : exists(selectOne()
                                        .from(PLACE)
                                        .where(PLACE.ID.eq(CARRIER.PLACE), PLACE.KEEPER.eq(person))));
        return CARRIER.HOLDER
                .eq(person)
                .or(CARRIER.DOCUMENT.isNotNull().and(VisibilityStore.lines(reader)))
                .or(own);
    }

    private static boolean watches(Reader reader) {
        return reader.has(Duty.HEAD)
                || reader.has(Duty.DEPUTY)
                || reader.has(Duty.SECURITY_OFFICER)
                || reader.has(Duty.INSPECTOR);
    }
}

package vn.somat.custody.handover;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.trueCondition;
import static vn.somatdb.custody.Tables.HANDOVER;

import org.jooq.Condition;
import vn.somat.access.Reader;
import vn.somat.organisation.Duty;

/** Được thấy những phiếu nào: whoever gives, carries or receives, and whoever watches, as far as they are cleared. */
final class SlipSightStore {

    private SlipSightStore() {}

    static Condition seen(Reader reader) {
        if (!reader.readsTitles()) {
            return falseCondition();
        }
        return HANDOVER.RANK.le((short) reader.clearance()).and(watches(reader) ? trueCondition() : own(reader));
    }

    static Condition own(Reader reader) {
        var me = reader.person().value();
        return HANDOVER.GIVER.eq(me).or(HANDOVER.RECEIVER.eq(me)).or(HANDOVER.COURIER.eq(me));
    }

    static boolean watches(Reader reader) {
        return reader.has(Duty.HEAD)
                || reader.has(Duty.DEPUTY)
                || reader.has(Duty.SECURITY_OFFICER)
                || reader.has(Duty.INSPECTOR);
    }
}

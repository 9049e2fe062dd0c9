package vn.somat.custody.leavers;

import static vn.somatdb.custody.Tables.COPY_ORDER;
import static vn.somatdb.custody.Tables.DESTRUCTION;
import static vn.somatdb.custody.Tables.HANDOVER;
import static vn.somatdb.custody.Tables.PLACE;
import static vn.somatdb.custody.Tables.RECALL;
import static vn.somatdb.custody.Tables.REQUEST;
import static vn.somatdb.custody.Tables.STOCKTAKING;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import vn.somat.access.Obligation;
import vn.somat.access.Obligations;
import vn.somat.organisation.PersonId;

/**
 * Việc về bản còn dở: what only its beginner finishes keeps them here (slips, orders and requests of their own, places they keep); what
 * anybody else with the duty goes on with is told and does not.
 */
@Repository
class OpenTaskStore implements Obligations {

    private final DSLContext sql;

    OpenTaskStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Obligation> of(PersonId person) {
        var id = person.value();
        var owed = new ArrayList<Obligation>();
        add(
                owed,
                "custody.leaving.owes.slips",
                "/custody/handovers",
                true,
                HANDOVER,
                HANDOVER.STATE
                        .in("PREPARED", "ON_WAY")
                        .and(HANDOVER.GIVER.eq(id).or(HANDOVER.COURIER.eq(id)).or(HANDOVER.RECEIVER.eq(id))));
        add(
                owed,
                "custody.leaving.owes.orders",
                "/custody/orders?show=ALL",
                true,
                COPY_ORDER,
                COPY_ORDER.ASKED_BY.eq(id).and(COPY_ORDER.STATE.in("ASKED", "ALLOWED")));
        add(
                owed,
                "custody.leaving.owes.requests",
                "/custody/requests",
                true,
                REQUEST,
                REQUEST.ASKED_BY.eq(id).and(REQUEST.STATE.in("ASKED", "ALLOWED", "OUT")));
        add(
                owed,
                "custody.leaving.owes.places",
                "/custody/places",
                true,
                PLACE,
                PLACE.KEEPER.eq(id).and(PLACE.CLOSED_AT.isNull()));
        add(
                owed,
                "custody.leaving.owes.stocktakings",
                "/custody/stocktakings",
                false,
                STOCKTAKING,
                STOCKTAKING.BEGUN_BY.eq(id).and(STOCKTAKING.CLOSED_AT.isNull()));
        add(
                owed,
                "custody.leaving.owes.recalls",
                "/custody/recalls",
                false,
                RECALL,
                RECALL.BEGUN_BY.eq(id).and(RECALL.CLOSED_AT.isNull()));
        add(
                owed,
                "custody.leaving.owes.destructions",
                "/custody/destructions",
                false,
                DESTRUCTION,
                DESTRUCTION.PROPOSED_BY.eq(id).and(DESTRUCTION.STATE.in("PROPOSED", "DECIDED")));
        return owed;
    }

    private void add(
            List<Obligation> owed, String text, String address, boolean blocks, Table<?> table, Condition which) {
        int count = sql.fetchCount(table, which);
        if (count > 0) {
            owed.add(new Obligation(text, count, address, blocks));
        }
    }
}

package vn.somat.custody.requests;

import static java.util.Map.entry;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static vn.somat.custody.requests.HandledStore.below;
import static vn.somat.custody.requests.HandledStore.by;
import static vn.somat.custody.requests.HandledStore.day;
import static vn.somat.custody.requests.HandledStore.none;
import static vn.somat.custody.requests.HandledStore.of;
import static vn.somatdb.custody.Tables.COPY_ORDER;
import static vn.somatdb.custody.Tables.DESTRUCTION;
import static vn.somatdb.custody.Tables.HANDOVER;
import static vn.somatdb.custody.Tables.HANDOVER_FAULT;
import static vn.somatdb.custody.Tables.HANDOVER_SCAN;
import static vn.somatdb.custody.Tables.LEAVING;
import static vn.somatdb.custody.Tables.RECALL;
import static vn.somatdb.custody.Tables.REQUEST;
import static vn.somatdb.registry.Tables.DOCUMENT;

import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.access.Probe;
import vn.somat.access.Probes;
import vn.somat.registry.VisibilityStore;

/**
 * Những điều việc giao nhận, mang ra, thu hồi, sao, tiêu hủy tự trả lời đoàn kiểm tra: what is overdue, unsigned or without its
 * paper. Asked for whoever watches over the whole, up to their clearance.
 */
@Repository
class HandlingProbeStore implements Probes {

    private static final int UNSIGNED = 7;
    private static final int LONG = 30;

    private final DSLContext sql;

    HandlingProbeStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Probe> probes() {
        var recalls = new HandledStore(
                sql,
                RECALL.join(DOCUMENT).on(DOCUMENT.ID.eq(RECALL.DOCUMENT)),
                RECALL.ID,
                RECALL.NUMBER,
                "TL-%04d",
                "/custody/recalls/",
                RECALL.DUE,
                DOCUMENT.NUMBER,
                VisibilityStore::lines,
                of(DOCUMENT.UNIT, RECALL.BEGUN_BY));
        var outings = new HandledStore(
                sql,
                REQUEST,
                REQUEST.ID,
                REQUEST.NUMBER,
                "%d",
                "/custody/requests/",
                REQUEST.DUE_ON,
                none(),
                below(REQUEST.RANK),
                by(REQUEST.ASKED_BY));
        var slips = new HandledStore(
                sql,
                HANDOVER,
                HANDOVER.ID,
                HANDOVER.NUMBER,
                "GN-%06d",
                "/custody/handovers/",
                day(HANDOVER.PREPARED_AT),
                none(),
                below(HANDOVER.RANK),
                by(HANDOVER.GIVER, HANDOVER.RECEIVER));
        var faults = new HandledStore(
                sql,
                HANDOVER_FAULT,
                HANDOVER_FAULT.ID,
                HANDOVER_FAULT.NUMBER,
                "BT-%04d",
                "/custody/handover-faults/",
                day(HANDOVER_FAULT.FOUND_AT),
                HANDOVER_FAULT.KIND,
                below(HANDOVER_FAULT.RANK),
                by(HANDOVER_FAULT.FOUND_BY));
        var orders = new HandledStore(
                sql,
                COPY_ORDER.join(DOCUMENT).on(DOCUMENT.ID.eq(COPY_ORDER.DOCUMENT)),
                COPY_ORDER.ID,
                COPY_ORDER.NUMBER,
                "LS-%02d",
                "/custody/orders/",
                day(COPY_ORDER.ASKED_AT),
                DOCUMENT.NUMBER,
                VisibilityStore::lines,
                of(DOCUMENT.UNIT, COPY_ORDER.ASKED_BY));
        var destructions = new HandledStore(
                sql,
                DESTRUCTION,
                DESTRUCTION.ID,
                DESTRUCTION.NUMBER,
                "TH-%04d",
                "/custody/destructions/",
                day(DESTRUCTION.PROPOSED_AT),
                DESTRUCTION.DECISION_NUMBER,
                below(DESTRUCTION.RANK),
                by(DESTRUCTION.PROPOSED_BY));
        var leavings = new HandledStore(
                sql,
                LEAVING,
                LEAVING.ID,
                LEAVING.NUMBER,
                "BG-%04d",
                "/custody/leavers/",
                LEAVING.LAST_DAY,
                none(),
                reader -> noCondition(),
                by(LEAVING.PERSON));
        var done = DESTRUCTION.STATE.eq("DONE");
        return Map.ofEntries(
                entry(
                        "recalls-overdue",
                        recalls.standing(RECALL.CLOSED_AT.isNull(), scope -> RECALL.DUE.lt(scope.today()))),
                entry(
                        "outings-overdue",
                        outings.standing(
                                REQUEST.STATE.in("OUT", "BACK"),
                                scope -> REQUEST.STATE.eq("OUT").and(REQUEST.DUE_ON.lt(scope.today())))),
                entry(
                        "receipts-unsigned",
                        slips.standing(
                                HANDOVER.STATE.ne("WITHDRAWN"),
                                scope -> HANDOVER.STATE
                                        .in("PREPARED", "ON_WAY")
                                        .and(HANDOVER.PREPARED_AT.lt(scope.ago(UNSIGNED))))),
                entry(
                        "receipts-without-scan",
                        slips.past(
                                HANDOVER.RECEIPT.eq("PAPER"),
                                scope -> notExists(selectOne()
                                        .from(HANDOVER_SCAN)
                                        .where(HANDOVER_SCAN.HANDOVER.eq(HANDOVER.ID))))),
                entry(
                        "sent-with-exceptions",
                        slips.past(
                                HANDOVER.STATE.in("RECEIVED", "EXCEPTIONS"), scope -> HANDOVER.STATE.eq("EXCEPTIONS"))),
                entry("faults-unanswered", faults.standing(noCondition(), scope -> HANDOVER_FAULT.SEEN_AT.isNull())),
                entry(
                        "orders-unmade",
                        orders.standing(
                                COPY_ORDER.STATE.in("ALLOWED", "PRODUCED"),
                                scope ->
                                        COPY_ORDER.STATE.eq("ALLOWED").and(COPY_ORDER.DECIDED_AT.lt(scope.ago(LONG))))),
                entry(
                        "surplus-alone",
                        orders.past(
                                COPY_ORDER
                                        .STATE
                                        .eq("PRODUCED")
                                        .and(COPY_ORDER
                                                .SPOILED
                                                .plus(COPY_ORDER.SURPLUS)
                                                .gt(0)),
                                scope -> COPY_ORDER.ALONE.isTrue())),
                entry(
                        "destruction-undone",
                        destructions.standing(
                                DESTRUCTION.STATE.in("DECIDED", "DONE"),
                                scope -> DESTRUCTION
                                        .STATE
                                        .eq("DECIDED")
                                        .and(DESTRUCTION.DECIDED_AT.lt(scope.ago(LONG))))),
                entry(
                        "destruction-without-minutes",
                        destructions.past(
                                done.and(DESTRUCTION.KIND.ne("URGENT")),
                                scope -> DESTRUCTION.COUNCIL_NUMBER.isNull().or(DESTRUCTION.RECORD_NUMBER.isNull()))),
                entry(
                        "urgent-unseen",
                        destructions.standing(
                                done.and(DESTRUCTION.KIND.eq("URGENT")), scope -> DESTRUCTION.SEEN_AT.isNull())),
                entry(
                        "leavers-open",
                        leavings.standing(
                                LEAVING.WITHDRAWN.isFalse(),
                                scope -> LEAVING.CLOSED_AT.isNull().and(LEAVING.LAST_DAY.lt(scope.today())))));
    }
}

package vn.somat.custody.requests;

import static java.util.Map.entry;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static vn.somatdb.custody.Tables.CARRIER;
import static vn.somatdb.custody.Tables.COPY_ORDER;
import static vn.somatdb.custody.Tables.DESTRUCTION;
import static vn.somatdb.custody.Tables.HANDOVER;
import static vn.somatdb.custody.Tables.HANDOVER_FAULT;
import static vn.somatdb.custody.Tables.HANDOVER_SCAN;
import static vn.somatdb.custody.Tables.LEAVING;
import static vn.somatdb.custody.Tables.PLACE;
import static vn.somatdb.custody.Tables.RECALL;
import static vn.somatdb.custody.Tables.REQUEST;
import static vn.somatdb.custody.Tables.STOCKTAKING;
import static vn.somatdb.organisation.Tables.MANDATE;
import static vn.somatdb.registry.Tables.DOCUMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import vn.somat.access.Probe;
import vn.somat.access.ProbeScope;
import vn.somat.access.Probed;
import vn.somat.access.ProbedCase;
import vn.somat.access.Probes;
import vn.somat.access.Reader;
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
        var recalls = new ThingStore(
                RECALL.join(DOCUMENT).on(DOCUMENT.ID.eq(RECALL.DOCUMENT)),
                RECALL.ID,
                RECALL.NUMBER,
                "TL-%04d",
                "/custody/recalls/",
                RECALL.DUE,
                DOCUMENT.NUMBER,
                VisibilityStore::lines);
        var outings = new ThingStore(
                REQUEST,
                REQUEST.ID,
                REQUEST.NUMBER,
                "%d",
                "/custody/requests/",
                REQUEST.DUE_ON,
                none(),
                below(REQUEST.RANK));
        var slips = new ThingStore(
                HANDOVER,
                HANDOVER.ID,
                HANDOVER.NUMBER,
                "GN-%06d",
                "/custody/handovers/",
                day(HANDOVER.PREPARED_AT),
                none(),
                below(HANDOVER.RANK));
        var faults = new ThingStore(
                HANDOVER_FAULT,
                HANDOVER_FAULT.ID,
                HANDOVER_FAULT.NUMBER,
                "BT-%04d",
                "/custody/handover-faults/",
                day(HANDOVER_FAULT.FOUND_AT),
                HANDOVER_FAULT.KIND,
                below(HANDOVER_FAULT.RANK));
        var orders = new ThingStore(
                COPY_ORDER.join(DOCUMENT).on(DOCUMENT.ID.eq(COPY_ORDER.DOCUMENT)),
                COPY_ORDER.ID,
                COPY_ORDER.NUMBER,
                "LS-%02d",
                "/custody/orders/",
                day(COPY_ORDER.ASKED_AT),
                DOCUMENT.NUMBER,
                VisibilityStore::lines);
        var destructions = new ThingStore(
                DESTRUCTION,
                DESTRUCTION.ID,
                DESTRUCTION.NUMBER,
                "TH-%04d",
                "/custody/destructions/",
                day(DESTRUCTION.PROPOSED_AT),
                DESTRUCTION.DECISION_NUMBER,
                below(DESTRUCTION.RANK));
        var leavings = new ThingStore(
                LEAVING,
                LEAVING.ID,
                LEAVING.NUMBER,
                "BG-%04d",
                "/custody/leavers/",
                LEAVING.LAST_DAY,
                none(),
                reader -> noCondition());
        var done = DESTRUCTION.STATE.eq("DONE");
        return Map.ofEntries(
                entry(
                        "recalls-overdue",
                        recalls.probe(RECALL.CLOSED_AT.isNull(), scope -> RECALL.DUE.lt(scope.today()))),
                entry(
                        "outings-overdue",
                        outings.probe(
                                REQUEST.STATE.in("OUT", "BACK"),
                                scope -> REQUEST.STATE.eq("OUT").and(REQUEST.DUE_ON.lt(scope.today())))),
                entry(
                        "receipts-unsigned",
                        slips.probe(
                                HANDOVER.STATE.ne("WITHDRAWN"),
                                scope -> HANDOVER.STATE
                                        .in("PREPARED", "ON_WAY")
                                        .and(HANDOVER.PREPARED_AT.lt(scope.ago(UNSIGNED))))),
                entry(
                        "receipts-without-scan",
                        slips.probe(
                                HANDOVER.RECEIPT.eq("PAPER"),
                                scope -> notExists(selectOne()
                                        .from(HANDOVER_SCAN)
                                        .where(HANDOVER_SCAN.HANDOVER.eq(HANDOVER.ID))))),
                entry(
                        "sent-with-exceptions",
                        slips.probe(
                                HANDOVER.STATE.in("RECEIVED", "EXCEPTIONS"), scope -> HANDOVER.STATE.eq("EXCEPTIONS"))),
                entry("faults-unanswered", faults.probe(noCondition(), scope -> HANDOVER_FAULT.SEEN_AT.isNull())),
                entry(
                        "orders-unmade",
                        orders.probe(
                                COPY_ORDER.STATE.in("ALLOWED", "PRODUCED"),
                                scope ->
                                        COPY_ORDER.STATE.eq("ALLOWED").and(COPY_ORDER.DECIDED_AT.lt(scope.ago(LONG))))),
                entry(
                        "surplus-alone",
                        orders.probe(
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
                        destructions.probe(
                                DESTRUCTION.STATE.in("DECIDED", "DONE"),
                                scope -> DESTRUCTION
                                        .STATE
                                        .eq("DECIDED")
                                        .and(DESTRUCTION.DECIDED_AT.lt(scope.ago(LONG))))),
                entry(
                        "destruction-without-minutes",
                        destructions.probe(
                                done.and(DESTRUCTION.KIND.ne("URGENT")),
                                scope -> DESTRUCTION.COUNCIL_NUMBER.isNull().or(DESTRUCTION.RECORD_NUMBER.isNull()))),
                entry(
                        "urgent-unseen",
                        destructions.probe(
                                done.and(DESTRUCTION.KIND.eq("URGENT")), scope -> DESTRUCTION.SEEN_AT.isNull())),
                entry(
                        "leavers-open",
                        leavings.probe(
                                LEAVING.WITHDRAWN.isFalse(),
                                scope -> LEAVING.CLOSED_AT.isNull().and(LEAVING.LAST_DAY.lt(scope.today())))),
                entry(
                        "places-without-plan",
                        places(PLACE.RANK.gt((short) 0).and(PLACE.KIND.eq("ROOM")), scope -> PLACE.PLAN.isNull())),
                entry(
                        "places-uncounted",
                        places(
                                PLACE.KIND
                                        .in("ROOM", "SAFE")
                                        .and(PLACE.ID.in(org.jooq
                                                .impl
                                                .DSL
                                                .select(CARRIER.PLACE)
                                                .from(CARRIER))),
                                scope -> notExists(selectOne()
                                        .from(STOCKTAKING)
                                        .where(
                                                STOCKTAKING.PLACE.eq(PLACE.ID).or(STOCKTAKING.PLACE.eq(PLACE.PARENT)),
                                                STOCKTAKING.CLOSED_AT.gt(scope.ago(365)))))),
                entry(
                        "keepers-gone",
                        places(
                                noCondition(),
                                scope -> notExists(selectOne()
                                        .from(MANDATE)
                                        .where(
                                                MANDATE.PERSON.eq(PLACE.KEEPER),
                                                MANDATE.REVOKED_AT.isNull(),
                                                MANDATE.FIRST_DAY.le(scope.today()),
                                                MANDATE.LAST_DAY.isNull().or(MANDATE.LAST_DAY.ge(scope.today())))))));
    }

    private Probe places(Condition among, Function<ProbeScope, Condition> wrong) {
        return (reader, scope) -> {
            var seen = PLACE.CLOSED_AT
                    .isNull()
                    .and(PLACE.RANK.le((short) reader.clearance()))
                    .and(among);
            var cases = sql.select(PLACE.ID, PLACE.CODE, PLACE.OPENED_AT)
                    .from(PLACE)
                    .where(seen, wrong.apply(scope))
                    .orderBy(PLACE.CODE)
                    .limit(scope.most())
                    .fetch(row -> new ProbedCase(
                            row.value2(), "/custody/places/" + row.value1(), ProbeScope.day(row.value3()), null));
            return new Probed(sql.fetchCount(PLACE, seen), cases);
        };
    }

    private static Function<Reader, Condition> below(Field<Short> rank) {
        return reader -> rank.le((short) reader.clearance());
    }

    private static Field<String> none() {
        return inline((String) null);
    }

    private static Field<LocalDate> day(Field<Instant> moment) {
        return org.jooq.impl.DSL.field("({0} at time zone 'Asia/Ho_Chi_Minh')::date", LocalDate.class, moment);
    }

    /** One kind of things with what is shown of each. */
    private final class ThingStore {
        private final Table<?> from;
        private final Field<UUID> id;
        private final Field<? extends Number> number;
        private final String form;
        private final String address;
        private final Field<LocalDate> on;
        private final Field<String> detail;
        private final Function<Reader, Condition> seen;

        ThingStore(
                Table<?> from,
                Field<UUID> id,
                Field<? extends Number> number,
                String form,
                String address,
                Field<LocalDate> on,
                Field<String> detail,
                Function<Reader, Condition> seen) {
            this.from = from;
            this.id = id;
            this.number = number;
            this.form = form;
            this.address = address;
            this.on = on;
            this.detail = detail;
            this.seen = seen;
        }

        Probe probe(Condition among, Function<ProbeScope, Condition> wrong) {
            return (reader, scope) -> {
                var which = seen.apply(reader).and(among);
                int examined = sql.fetchCount(sql.selectOne().from(from).where(which));
                var cases = sql.select(id, number, on.as("on_day"), detail.as("said"))
                        .from(from)
                        .where(which, wrong.apply(scope))
                        .orderBy(number)
                        .limit(scope.most())
                        .fetch(row -> new ProbedCase(
                                String.format(Locale.ROOT, form, row.value2().longValue()),
                                address + row.value1(),
                                row.value3(),
                                row.value4()));
                return new Probed(examined, cases);
            };
        }
    }
}

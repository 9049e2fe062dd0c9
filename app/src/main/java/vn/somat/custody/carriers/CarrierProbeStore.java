package vn.somat.custody.carriers;

import static java.util.Map.entry;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static vn.somatdb.custody.Tables.CARRIER;
import static vn.somatdb.custody.Tables.COPY_ORDER;
import static vn.somatdb.custody.Tables.DESTRUCTION;
import static vn.somatdb.custody.Tables.DESTRUCTION_ITEM;
import static vn.somatdb.custody.Tables.HANDOVER;
import static vn.somatdb.custody.Tables.HANDOVER_LINE;
import static vn.somatdb.custody.Tables.MOVEMENT;
import static vn.somatdb.custody.Tables.PLACE;
import static vn.somatdb.custody.Tables.REQUEST;
import static vn.somatdb.custody.Tables.REQUEST_CARRIER;
import static vn.somatdb.custody.Tables.STOCKTAKING;
import static vn.somatdb.custody.Tables.STOCKTAKING_LINE;
import static vn.somatdb.organisation.Tables.MANDATE;
import static vn.somatdb.registry.Tables.BOOK;
import static vn.somatdb.registry.Tables.DOCUMENT;
import static vn.somatdb.safeguards.Tables.INCIDENT;

import java.util.Map;
import java.util.function.BiFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import vn.somat.access.Probe;
import vn.somat.access.ProbeScope;
import vn.somat.access.Probed;
import vn.somat.access.ProbedCase;
import vn.somat.access.Probes;
import vn.somat.access.Reader;
import vn.somat.registry.VisibilityStore;

/** Những điều các bản tự trả lời đoàn kiểm tra: where each stands, by what it was made, and who has it. */
@Repository
class CarrierProbeStore implements Probes {

    private static final int ON_WAY = 7;

    private static final Condition HELD = CARRIER.STATE.eq("HELD");
    private static final Condition PAPER = CARRIER.MEDIUM.ne("ELECTRONIC");
    private static final Condition COPIED = CARRIER.KIND.in("COPY", "EXTRACT", "PHOTOGRAPH", "SCAN");
    private static final Field<Short> RANK = coalesce(DOCUMENT.RANK, CARRIER.RANK, inline((short) 0));

    private final DSLContext sql;

    CarrierProbeStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Probe> probes() {
        var secret = RANK.gt((short) 0);
        return Map.ofEntries(
                entry(
                        "all-copies",
                        copies(
                                secret.and(CARRIER.STATE.in("HELD", "IN_TRANSIT", "CARRIED_OUT")),
                                (reader, scope) -> noCondition())),
                entry("papers-without-copies", this::uncarried),
                entry(
                        "copies-unplaced",
                        copies(
                                secret.and(HELD).and(PAPER),
                                (reader, scope) -> CARRIER.PLACE.isNull().and(CARRIER.MOVED_AT.lt(scope.ago(ON_WAY))))),
                entry(
                        "place-below-level",
                        copies(
                                secret.and(CARRIER.PLACE.isNotNull()),
                                (reader, scope) -> exists(selectOne()
                                        .from(PLACE)
                                        .where(PLACE.ID.eq(CARRIER.PLACE), PLACE.RANK.lt(RANK))))),
                entry(
                        "place-closed",
                        copies(
                                CARRIER.PLACE.isNotNull(),
                                (reader, scope) -> exists(selectOne()
                                        .from(PLACE)
                                        .where(PLACE.ID.eq(CARRIER.PLACE), PLACE.CLOSED_AT.isNotNull())))),
                entry(
                        "copies-on-way",
                        copies(
                                secret,
                                (reader, scope) ->
                                        CARRIER.STATE.eq("IN_TRANSIT").and(CARRIER.MOVED_AT.lt(scope.ago(ON_WAY))))),
                entry("copies-lost", copies(secret, (reader, scope) -> CARRIER.STATE.eq("LOST"))),
                entry(
                        "lost-without-incident",
                        copies(
                                secret.and(CARRIER.STATE.eq("LOST")),
                                (reader, scope) -> notExists(selectOne()
                                        .from(INCIDENT)
                                        .where(INCIDENT.CARRIER.eq(CARRIER.ID), below(reader, INCIDENT.RANK))))),
                entry(
                        "out-without-permission",
                        copies(
                                secret.and(CARRIER.STATE.eq("CARRIED_OUT")),
                                (reader, scope) -> notExists(selectOne()
                                                .from(REQUEST_CARRIER)
                                                .join(REQUEST)
                                                .on(REQUEST.ID.eq(REQUEST_CARRIER.REQUEST))
                                                .where(REQUEST_CARRIER.CARRIER.eq(CARRIER.ID), REQUEST.STATE.eq("OUT"))
                                                .and(below(reader, REQUEST.RANK)))
                                        .andNotExists(selectOne()
                                                .from(MOVEMENT)
                                                .where(
                                                        MOVEMENT.CARRIER.eq(CARRIER.ID),
                                                        MOVEMENT.NUMBER.eq(CARRIER.MOVES),
                                                        MOVEMENT.REASON.eq("GIVEN_AT_MEETING"))))),
                entry(
                        "copied-without-order",
                        copies(
                                secret.and(COPIED).and(CARRIER.STATE.ne("VOID")),
                                (reader, scope) -> CARRIER.COPY_ORDER.isNull())),
                entry(
                        "copied-on-unknown-device",
                        copies(
                                secret.and(COPIED).and(CARRIER.COPY_ORDER.isNotNull()),
                                (reader, scope) -> exists(selectOne()
                                        .from(COPY_ORDER)
                                        .where(COPY_ORDER.ID.eq(CARRIER.COPY_ORDER), COPY_ORDER.COPIED_ON.isNull())))),
                entry("copies-unnumbered", copies(secret.and(COPIED), (reader, scope) -> CARRIER.COPY_NUMBER.isNull())),
                entry(
                        "destroyed-without-file",
                        copies(
                                secret.and(CARRIER.STATE.eq("DESTROYED")),
                                (reader, scope) -> notExists(selectOne()
                                        .from(DESTRUCTION_ITEM)
                                        .join(DESTRUCTION)
                                        .on(DESTRUCTION.ID.eq(DESTRUCTION_ITEM.DESTRUCTION))
                                        .where(
                                                DESTRUCTION_ITEM.CARRIER.eq(CARRIER.ID),
                                                below(reader, DESTRUCTION.RANK))))),
                entry(
                        "holder-gone",
                        copies(
                                secret.and(CARRIER.HOLDER.isNotNull()),
                                (reader, scope) -> notExists(selectOne()
                                        .from(MANDATE)
                                        .where(
                                                MANDATE.PERSON.eq(CARRIER.HOLDER),
                                                MANDATE.REVOKED_AT.isNull(),
                                                MANDATE.FIRST_DAY.le(scope.today()),
                                                MANDATE.LAST_DAY.isNull().or(MANDATE.LAST_DAY.ge(scope.today())))))),
                entry(
                        "handed-without-slip",
                        copies(
                                secret.and(CARRIER.KIND.eq("ISSUED")).and(CARRIER.STATE.eq("OUTSIDE")),
                                (reader, scope) -> notExists(selectOne()
                                        .from(HANDOVER_LINE)
                                        .join(HANDOVER)
                                        .on(HANDOVER.ID.eq(HANDOVER_LINE.HANDOVER))
                                        .where(HANDOVER_LINE.CARRIER.eq(CARRIER.ID), below(reader, HANDOVER.RANK))))),
                entry(
                        "missing-at-count",
                        copies(
                                secret.and(HELD),
                                (reader, scope) -> exists(selectOne()
                                        .from(STOCKTAKING_LINE)
                                        .join(STOCKTAKING)
                                        .on(STOCKTAKING.ID.eq(STOCKTAKING_LINE.STOCKTAKING))
                                        .where(
                                                STOCKTAKING_LINE.CARRIER.eq(CARRIER.ID),
                                                STOCKTAKING_LINE.FOUND.isFalse(),
                                                STOCKTAKING.CLOSED_AT.isNotNull(),
                                                STOCKTAKING.CLOSED_AT.gt(CARRIER.MOVED_AT))))));
    }

    private Probe copies(Condition among, BiFunction<Reader, ProbeScope, Condition> wrong) {
        return (reader, scope) -> {
            var seen = CarrierSightStore.seen(reader).and(among).and(of(scope));
            int examined = sql.fetchCount(sql.selectOne()
                    .from(CARRIER)
                    .leftJoin(DOCUMENT)
                    .on(DOCUMENT.ID.eq(CARRIER.DOCUMENT))
                    .where(seen));
            var cases = sql.select(CARRIER.ID, CARRIER.NUMBER, CARRIER.MOVED_AT, DOCUMENT.NUMBER)
                    .from(CARRIER)
                    .leftJoin(DOCUMENT)
                    .on(DOCUMENT.ID.eq(CARRIER.DOCUMENT))
                    .where(seen, wrong.apply(reader, scope))
                    .orderBy(CARRIER.NUMBER)
                    .limit(scope.most())
                    .fetch(row -> new ProbedCase(
                            Carrier.label(row.value2()),
                            "/custody/carriers/" + row.value1(),
                            ProbeScope.day(row.value3()),
                            row.value4()));
            return new Probed(examined, cases);
        };
    }

    /** Secret papers of which no copy is in anybody's account. */
    private Probed uncarried(Reader reader, ProbeScope scope) {
        var seen = VisibilityStore.lines(reader)
                .and(DOCUMENT.RANK.gt((short) 0))
                .and(DOCUMENT.STATE.eq("REGISTERED"))
                .and(DOCUMENT.REGISTERED_AT.ge(scope.since()))
                .and(scope.unit() == null ? noCondition() : DOCUMENT.UNIT.in(scope.units()));
        var cases = sql.select(DOCUMENT.ID, DOCUMENT.SERIAL, DOCUMENT.NUMBER, DOCUMENT.REGISTERED_AT, BOOK.YEAR)
                .from(DOCUMENT)
                .join(BOOK)
                .on(BOOK.ID.eq(DOCUMENT.BOOK))
                .where(seen, notExists(selectOne().from(CARRIER).where(CARRIER.DOCUMENT.eq(DOCUMENT.ID))))
                .orderBy(DOCUMENT.REGISTERED_AT.desc(), DOCUMENT.ID)
                .limit(scope.most())
                .fetch(row -> new ProbedCase(
                        row.value2() + "/" + row.value5(),
                        "/custody/documents/" + row.value1(),
                        ProbeScope.day(row.value4()),
                        row.value3()));
        return new Probed(sql.fetchCount(DOCUMENT, seen), cases);
    }

    /** What cures a fault may be above whoever is told of the fault, and then is not told. */
    private static Condition below(Reader reader, Field<Short> rank) {
        return rank.le((short) reader.clearance());
    }

    private static Condition of(ProbeScope scope) {
        return scope.unit() == null
                ? noCondition()
                : CARRIER.HOLDER.in(scope.people()).or(DOCUMENT.UNIT.in(scope.units()));
    }
}

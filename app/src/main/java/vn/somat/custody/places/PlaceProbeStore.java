package vn.somat.custody.places;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static vn.somatdb.custody.Tables.CARRIER;
import static vn.somatdb.custody.Tables.PLACE;
import static vn.somatdb.custody.Tables.STOCKTAKING;
import static vn.somatdb.organisation.Tables.MANDATE;
import static vn.somatdb.registry.Tables.DOCUMENT;

import java.util.Map;
import java.util.function.BiFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.access.Probe;
import vn.somat.access.ProbeScope;
import vn.somat.access.Probed;
import vn.somat.access.ProbedCase;
import vn.somat.access.Probes;
import vn.somat.access.Reader;

/** Những điều nơi giữ tự trả lời đoàn kiểm tra: protection plan, yearly count, and somebody who answers for it. */
@Repository
class PlaceProbeStore implements Probes {

    private static final int YEAR = 365;

    private final DSLContext sql;

    PlaceProbeStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Probe> probes() {
        return Map.of(
                "places-without-plan",
                places(
                        (reader, scope) -> PLACE.RANK.gt((short) 0).and(PLACE.KIND.eq("ROOM")),
                        (reader, scope) -> PLACE.PLAN.isNull()),
                "places-uncounted",
                places(
                        (reader, scope) -> PLACE.KIND.in("ROOM", "SAFE").and(inUse(reader)),
                        (reader, scope) -> PLACE.OPENED_AT.lt(scope.ago(YEAR)).and(uncounted(reader, scope))),
                "keepers-gone",
                places(
                        (reader, scope) -> noCondition(),
                        (reader, scope) -> notExists(selectOne()
                                .from(MANDATE)
                                .where(
                                        MANDATE.PERSON.eq(PLACE.KEEPER),
                                        MANDATE.REVOKED_AT.isNull(),
                                        MANDATE.FIRST_DAY.le(scope.today()),
                                        MANDATE.LAST_DAY.isNull().or(MANDATE.LAST_DAY.ge(scope.today()))))));
    }

    /** A copy lies there, that is not above the reader. */
    private static Condition inUse(Reader reader) {
        return exists(selectOne()
                .from(CARRIER)
                .leftJoin(DOCUMENT)
                .on(DOCUMENT.ID.eq(CARRIER.DOCUMENT))
                .where(
                        CARRIER.PLACE.eq(PLACE.ID),
                        coalesce(DOCUMENT.RANK, CARRIER.RANK).le((short) reader.clearance())));
    }

    /** Neither was it, nor the room it stands in. */
    private static Condition uncounted(Reader reader, ProbeScope scope) {
        var counted = PLACE.as("counted");
        return notExists(selectOne()
                .from(STOCKTAKING)
                .join(counted)
                .on(counted.ID.eq(STOCKTAKING.PLACE))
                .where(
                        counted.ID.eq(PLACE.ID).or(counted.ID.eq(PLACE.PARENT)),
                        counted.RANK.le((short) reader.clearance()),
                        STOCKTAKING.CLOSED_AT.gt(scope.ago(YEAR))));
    }

    private Probe places(
            BiFunction<Reader, ProbeScope, Condition> among, BiFunction<Reader, ProbeScope, Condition> wrong) {
        return (reader, scope) -> {
            var seen = PLACE.CLOSED_AT
                    .isNull()
                    .and(PLACE.RANK.le((short) reader.clearance()))
                    .and(scope.unit() == null ? noCondition() : PLACE.KEEPER.in(scope.people()))
                    .and(among.apply(reader, scope));
            var cases = sql.select(PLACE.ID, PLACE.CODE, PLACE.OPENED_AT)
                    .from(PLACE)
                    .where(seen, wrong.apply(reader, scope))
                    .orderBy(PLACE.CODE)
                    .limit(scope.most())
                    .fetch(row -> new ProbedCase(
                            row.value2(), "/custody/places/" + row.value1(), ProbeScope.day(row.value3()), null));
            return new Probed(sql.fetchCount(PLACE, seen), cases);
        };
    }
}

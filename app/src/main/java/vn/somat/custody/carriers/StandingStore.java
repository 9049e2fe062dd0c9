package vn.somat.custody.carriers;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;
import static vn.somatdb.custody.Tables.CARRIER;
import static vn.somatdb.custody.Tables.MOVEMENT;
import static vn.somatdb.registry.Tables.DOCUMENT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.Account.State;

/** Counts carriers by where they stood at a moment, and what had gone through; only those that are there for the reader. */
@Repository
class StandingStore {

    /** So many carriers of a level in an account. */
    record Cell(@Nullable String regime, String level, Account account, long count) {}

    /** So many that came to a holder, or left one for a state. */
    record Flow(UUID holder, boolean came, State to, long count) {}

    private static final Field<String> LEVEL = coalesce(DOCUMENT.LEVEL, CARRIER.LEVEL);

    private final DSLContext sql;

    StandingStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Cell> cells(Reader reader, Instant end) {
        var at = last(end);
        var state = at.field(MOVEMENT.TO_STATE);
        var holder = at.field(MOVEMENT.TO_HOLDER);
        var place = at.field(MOVEMENT.TO_PLACE);
        return sql.select(DOCUMENT.REGIME, LEVEL, state, holder, place, count())
                .from(CARRIER)
                .leftJoin(DOCUMENT)
                .on(DOCUMENT.ID.eq(CARRIER.DOCUMENT))
                .join(lateral(at))
                .on(trueCondition())
                .where(CarrierSightStore.seen(reader))
                .groupBy(DOCUMENT.REGIME, LEVEL, state, holder, place)
                .fetch(row -> new Cell(
                        row.value1(),
                        row.value2(),
                        CarrierRowStore.account(row.value3(), row.value4(), row.value5()),
                        row.value6()));
    }

    /** First movements, less those that were written by mistake, by level: counted from movements alone. */
    List<Cell> made(Reader reader, Instant end) {
        var made = when(MOVEMENT.TO_STATE.eq(State.VOID.name()), -1).otherwise(1);
        return sql.select(DOCUMENT.REGIME, LEVEL, DSL.sum(made))
                .from(MOVEMENT)
                .join(CARRIER)
                .on(CARRIER.ID.eq(MOVEMENT.CARRIER))
                .leftJoin(DOCUMENT)
                .on(DOCUMENT.ID.eq(CARRIER.DOCUMENT))
                .where(MOVEMENT.AT.lt(end), CarrierSightStore.seen(reader))
                .and(MOVEMENT.FROM_STATE.eq(State.MADE.name()).or(MOVEMENT.TO_STATE.eq(State.VOID.name())))
                .groupBy(DOCUMENT.REGIME, LEVEL)
                .fetch(row -> new Cell(
                        row.value1(),
                        row.value2(),
                        Account.of(State.MADE),
                        row.value3().longValue()));
    }

    /** What came to whom, and what left whom for where. */
    List<Flow> flows(Reader reader, Instant end) {
        var flows = flows(reader, end, MOVEMENT.TO_HOLDER, MOVEMENT.FROM_HOLDER, true);
        flows.addAll(flows(reader, end, MOVEMENT.FROM_HOLDER, MOVEMENT.TO_HOLDER, false));
        return flows;
    }

    private List<Flow> flows(Reader reader, Instant end, Field<UUID> whose, Field<UUID> other, boolean came) {
        return sql.select(whose, MOVEMENT.TO_STATE, count())
                .from(MOVEMENT)
                .join(CARRIER)
                .on(CARRIER.ID.eq(MOVEMENT.CARRIER))
                .leftJoin(DOCUMENT)
                .on(DOCUMENT.ID.eq(CARRIER.DOCUMENT))
                .where(MOVEMENT.AT.lt(end), CarrierSightStore.seen(reader))
                .and(whose.isNotNull())
                .and(whose.isDistinctFrom(other))
                .groupBy(whose, MOVEMENT.TO_STATE)
                .fetch(row -> new Flow(row.value1(), came, State.valueOf(row.value2()), row.value3()));
    }

    /** The carriers behind a number, by number. @param places any of them; null: wherever it is */
    List<CarrierRow> page(
            Reader reader,
            Instant end,
            @Nullable String level,
            @Nullable UUID person,
            @Nullable Collection<UUID> places,
            Collection<State> states,
            @Nullable Long after,
            int limit) {
        var at = last(end);
        return CarrierRowStore.select(sql)
                .join(lateral(at))
                .on(trueCondition())
                .where(CarrierSightStore.seen(reader))
                .and(at.field(MOVEMENT.TO_STATE)
                        .in(states.stream().map(State::name).toList()))
                .and(level == null ? noCondition() : LEVEL.eq(level))
                .and(
                        person == null
                                ? noCondition()
                                : at.field(MOVEMENT.TO_HOLDER).eq(person))
                .and(places == null ? noCondition() : standing(at.field(MOVEMENT.TO_PLACE), places))
                .and(after == null ? noCondition() : CARRIER.NUMBER.gt(after))
                .orderBy(CARRIER.NUMBER)
                .limit(limit)
                .fetch(CarrierRowStore::row);
    }

    private static Condition standing(Field<UUID> place, Collection<UUID> places) {
        return places.isEmpty() ? place.isNull() : place.in(places);
    }

    /** The last movement of a carrier before a moment. */
    private static org.jooq.Table<?> last(Instant end) {
        return select(MOVEMENT.TO_STATE, MOVEMENT.TO_HOLDER, MOVEMENT.TO_PLACE)
                .from(MOVEMENT)
                .where(MOVEMENT.CARRIER.eq(CARRIER.ID), MOVEMENT.AT.lt(end))
                .orderBy(MOVEMENT.NUMBER.desc())
                .limit(1)
                .asTable("stood");
    }
}

package vn.somat.organisation;

import static vn.somatdb.organisation.Tables.CLOSING;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import vn.somat.organisation.Closing.State;
import vn.somatdb.organisation.tables.records.ClosingRecord;

/** Orders to hand over: at most one counts. */
@Repository
class ClosingStore {

    private final DSLContext sql;

    ClosingStore(DSLContext sql) {
        this.sql = sql;
    }

    boolean closed() {
        return sql.fetchExists(CLOSING, CLOSING.STATE.ne(State.TAKEN_BACK.name()));
    }

    Optional<Closing> latest() {
        return sql.selectFrom(CLOSING)
                .orderBy(DSL.when(CLOSING.STATE.eq(State.TAKEN_BACK.name()), 1).otherwise(0), CLOSING.ORDERED_AT.desc())
                .limit(1)
                .fetchOptional(ClosingStore::one);
    }

    /** The lock lets nobody in who began before: what they write afterwards is refused by the tables themselves. */
    void add(Closing one, UUID entry) {
        var tables = sql.fetch("""
                        select distinct tgrelid::regclass::text from pg_trigger
                        where tgname = 'handed_over' order by 1""").getValues(0, String.class);
        sql.execute("lock table " + String.join(", ", tables) + " in share row exclusive mode");
        sql.insertInto(CLOSING)
                .set(CLOSING.ID, one.id())
                .set(CLOSING.STATE, one.state().name())
                .set(CLOSING.TO_NAME, one.toName())
                .set(CLOSING.TO_SYMBOL, one.toSymbol())
                .set(CLOSING.TO_SEALS, one.toSeals())
                .set(CLOSING.TO_SIGNS, one.toSigns())
                .set(CLOSING.BASIS, one.basis())
                .set(CLOSING.LAST_DAY, one.lastDay())
                .set(CLOSING.ORDERED_AT, one.orderedAt())
                .set(CLOSING.ORDERED_BY, one.orderedBy().value())
                .set(CLOSING.SECOND, one.second() == null ? null : one.second().value())
                .set(CLOSING.ENTRY, entry)
                .execute();
    }

    void end(UUID id, State state, Instant at, PersonId by, UUID entry) {
        sql.update(CLOSING)
                .set(CLOSING.STATE, state.name())
                .set(CLOSING.ENDED_AT, at)
                .set(CLOSING.ENDED_BY, by.value())
                .set(CLOSING.END_ENTRY, entry)
                .where(CLOSING.ID.eq(id))
                .execute();
    }

    private static Closing one(ClosingRecord row) {
        return new Closing(
                row.getId(),
                State.valueOf(row.getState()),
                row.getToName(),
                row.getToSymbol(),
                row.getToSeals(),
                row.getToSigns(),
                row.getBasis(),
                row.getLastDay(),
                row.getOrderedAt(),
                new PersonId(row.getOrderedBy()),
                row.getSecond() == null ? null : new PersonId(row.getSecond()),
                row.getEndedAt());
    }
}

package vn.somat.custody.carriers;

import static vn.somatdb.custody.Tables.MOVEMENT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.custody.places.PlaceId;
import vn.somat.organisation.PersonId;
import vn.somat.vault.ContentId;
import vn.somatdb.custody.tables.records.MovementRecord;

/** Movements: the database posts each to its carrier, or refuses it. */
@Repository
class MovementStore {

    /** A movement as it is stored. */
    record Posted(Movement movement, @Nullable ContentId content, byte @Nullable [] sealedNote) {}

    /** @param sealedNote under {@code content}; both null where nothing was said */
    record Posting(
            CarrierId carrier,
            int number,
            Reason reason,
            Account from,
            Account to,
            @Nullable ContentId content,
            byte @Nullable [] sealedNote,
            Instant at,
            PersonId by,
            @Nullable PersonId second,
            UUID entry) {}

    private final DSLContext sql;

    MovementStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Posted> of(CarrierId carrier) {
        return sql.selectFrom(MOVEMENT)
                .where(MOVEMENT.CARRIER.eq(carrier.value()))
                .orderBy(MOVEMENT.NUMBER)
                .fetch(row -> new Posted(
                        new Movement(
                                row.getNumber(),
                                Reason.valueOf(row.getReason()),
                                CarrierRowStore.account(row.getFromState(), row.getFromHolder(), row.getFromPlace()),
                                CarrierRowStore.account(row.getToState(), row.getToHolder(), row.getToPlace()),
                                null,
                                row.getAt(),
                                new PersonId(row.getBy()),
                                row.getSecond() == null ? null : new PersonId(row.getSecond()),
                                row.getEntry()),
                        row.getContent() == null ? null : new ContentId(row.getContent()),
                        row.getSealedNote()));
    }

    /** Whether it has not moved since the movement with this entry. */
    boolean newest(CarrierId carrier, UUID entry) {
        return sql.select(MOVEMENT.ENTRY)
                .from(MOVEMENT)
                .where(MOVEMENT.CARRIER.eq(carrier.value()))
                .orderBy(MOVEMENT.NUMBER.desc())
                .limit(1)
                .fetchOptional(MOVEMENT.ENTRY)
                .filter(entry::equals)
                .isPresent();
    }

    void post(List<Posting> postings) {
        var rows = new ArrayList<MovementRecord>();
        for (var one : postings) {
            var row = sql.newRecord(MOVEMENT);
            row.set(MOVEMENT.CARRIER, one.carrier().value());
            row.set(MOVEMENT.NUMBER, one.number());
            row.set(MOVEMENT.REASON, one.reason().name());
            row.set(MOVEMENT.FROM_STATE, one.from().state().name());
            row.set(MOVEMENT.FROM_HOLDER, person(one.from().holder()));
            row.set(MOVEMENT.FROM_PLACE, place(one.from().place()));
            row.set(MOVEMENT.TO_STATE, one.to().state().name());
            row.set(MOVEMENT.TO_HOLDER, person(one.to().holder()));
            row.set(MOVEMENT.TO_PLACE, place(one.to().place()));
            row.set(
                    MOVEMENT.CONTENT,
                    one.content() == null ? null : one.content().value());
            row.set(MOVEMENT.SEALED_NOTE, one.sealedNote());
            row.set(MOVEMENT.AT, one.at());
            row.set(MOVEMENT.BY, one.by().value());
            row.set(MOVEMENT.SECOND, person(one.second()));
            row.set(MOVEMENT.ENTRY, one.entry());
            rows.add(row);
        }
        sql.batchInsert(rows).execute();
    }

    private static @Nullable UUID person(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable UUID place(@Nullable PlaceId place) {
        return place == null ? null : place.value();
    }
}

package vn.somat.organisation;

import static vn.somatdb.organisation.Tables.MANDATE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who is charged with what, from when to when. */
@Repository
class MandateStore {

    private final DSLContext sql;

    MandateStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(Mandate mandate) {
        var unit = mandate.unit();
        sql.insertInto(MANDATE)
                .set(MANDATE.ID, mandate.id())
                .set(MANDATE.PERSON, mandate.person().value())
                .set(MANDATE.DUTY, mandate.duty().name())
                .set(MANDATE.UNIT, unit == null ? null : unit.value())
                .set(MANDATE.POSITION, mandate.position())
                .set(MANDATE.FIRST_DAY, mandate.from())
                .set(MANDATE.LAST_DAY, mandate.to())
                .set(MANDATE.BASIS, mandate.basis())
                .execute();
    }

    void end(UUID id, LocalDate lastDay) {
        sql.update(MANDATE)
                .set(MANDATE.LAST_DAY, lastDay)
                .where(MANDATE.ID.eq(id))
                .execute();
    }

    void revoke(UUID id, Instant at) {
        sql.update(MANDATE).set(MANDATE.REVOKED_AT, at).where(MANDATE.ID.eq(id)).execute();
    }

    void position(UUID id, String position) {
        sql.update(MANDATE)
                .set(MANDATE.POSITION, position)
                .where(MANDATE.ID.eq(id))
                .execute();
    }

    /** A mandate that has not begun is held in another unit. */
    void move(UUID id, UnitId unit) {
        sql.update(MANDATE)
                .set(MANDATE.UNIT, unit.value())
                .where(MANDATE.ID.eq(id))
                .execute();
    }

    Optional<Mandate> find(UUID id) {
        return fetch(MANDATE.ID.eq(id)).stream().findFirst();
    }

    /** All a person ever had, newest first. */
    List<Mandate> of(PersonId person) {
        return fetch(MANDATE.PERSON.eq(person.value()));
    }

    List<Mandate> ofOn(PersonId person, LocalDate day) {
        return fetch(MANDATE.PERSON.eq(person.value()).and(heldOn(day)));
    }

    List<Mandate> withOn(Collection<Duty> duties, LocalDate day) {
        return fetch(MANDATE.DUTY.in(duties.stream().map(Duty::name).toList()).and(heldOn(day)));
    }

    /** Those that come with a position, on a day. */
    List<Mandate> placedOn(LocalDate day) {
        return fetch(MANDATE.POSITION.isNotNull().and(heldOn(day)));
    }

    List<Mandate> all() {
        return fetch(DSL.noCondition());
    }

    /** Those in one of these units that last longer than a day. */
    List<Mandate> outlasting(Set<UnitId> units, LocalDate day) {
        return fetch(MANDATE.UNIT
                .in(units.stream().map(UnitId::value).toList())
                .and(MANDATE.LAST_DAY.isNull().or(MANDATE.LAST_DAY.gt(day)))
                .and(MANDATE.REVOKED_AT.isNull()));
    }

    private static Condition heldOn(LocalDate day) {
        return MANDATE.FIRST_DAY
                .le(day)
                .and(MANDATE.LAST_DAY.isNull().or(MANDATE.LAST_DAY.ge(day)))
                .and(MANDATE.REVOKED_AT.isNull());
    }

    private List<Mandate> fetch(Condition which) {
        return sql.selectFrom(MANDATE)
                .where(which)
                .orderBy(MANDATE.FIRST_DAY.desc(), MANDATE.DUTY, MANDATE.ID)
                .fetch(row -> new Mandate(
                        row.getId(),
                        new PersonId(row.getPerson()),
                        Duty.valueOf(row.getDuty()),
                        unit(row.getUnit()),
                        row.getPosition(),
                        row.getFirstDay(),
                        row.getLastDay(),
                        row.getBasis(),
                        row.getRevokedAt()));
    }

    private static @Nullable UnitId unit(@Nullable UUID unit) {
        return unit == null ? null : new UnitId(unit);
    }
}

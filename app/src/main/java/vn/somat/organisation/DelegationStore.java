package vn.somat.organisation;

import static vn.somatdb.organisation.Tables.DELEGATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The papers by which deputies are charged with powers. An office has some tens of them. */
@Repository
class DelegationStore {

    private final DSLContext sql;

    DelegationStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(Delegation given) {
        sql.insertInto(DELEGATION)
                .set(DELEGATION.ID, given.id())
                .set(DELEGATION.GIVER, given.giver().value())
                .set(DELEGATION.GIVER_POSITION, given.position())
                .set(DELEGATION.RECEIVER, given.receiver().value())
                .set(DELEGATION.ACTS, given.acts().toArray(String[]::new))
                .set(DELEGATION.LEVEL, given.level())
                .set(DELEGATION.SCOPE, given.scope())
                .set(DELEGATION.FIRST_DAY, given.from())
                .set(DELEGATION.LAST_DAY, given.to())
                .set(DELEGATION.BASIS_NUMBER, given.basisNumber())
                .set(DELEGATION.BASIS_DAY, given.basisDay())
                .set(DELEGATION.GIVEN_AT, given.givenAt())
                .execute();
    }

    void revoke(UUID id, LocalDate from, String reason) {
        sql.update(DELEGATION)
                .set(DELEGATION.REVOKED_FROM, from)
                .set(DELEGATION.REVOKED_REASON, reason)
                .where(DELEGATION.ID.eq(id))
                .execute();
    }

    Optional<Delegation> find(UUID id) {
        return fetch(DELEGATION.ID.eq(id)).stream().findFirst();
    }

    List<Delegation> to(PersonId receiver) {
        return fetch(DELEGATION.RECEIVER.eq(receiver.value()));
    }

    /** Those whose term has a day in common with another, revoked ones too. */
    List<Delegation> within(LocalDate from, LocalDate to) {
        return fetch(DELEGATION.FIRST_DAY.le(to).and(DELEGATION.LAST_DAY.ge(from)));
    }

    List<Delegation> all() {
        return fetch(DSL.noCondition());
    }

    private List<Delegation> fetch(Condition which) {
        return sql.selectFrom(DELEGATION)
                .where(which)
                .orderBy(DELEGATION.FIRST_DAY.desc(), DELEGATION.GIVEN_AT.desc(), DELEGATION.ID)
                .fetch(row -> new Delegation(
                        row.getId(),
                        new PersonId(row.getGiver()),
                        row.getGiverPosition(),
                        new PersonId(row.getReceiver()),
                        List.of(row.getActs()),
                        row.getLevel(),
                        row.getScope(),
                        row.getFirstDay(),
                        row.getLastDay(),
                        row.getBasisNumber(),
                        row.getBasisDay(),
                        row.getGivenAt(),
                        row.getRevokedFrom(),
                        row.getRevokedReason()));
    }
}

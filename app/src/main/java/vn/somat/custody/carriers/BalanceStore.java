package vn.somat.custody.carriers;

import static org.jooq.impl.DSL.count;
import static vn.somatdb.custody.Tables.CARRIER;
import static vn.somatdb.custody.Tables.MOVEMENT;

import java.util.EnumMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.custody.carriers.Account.State;
import vn.somat.registry.DocumentId;

/** Counts the balance of a paper, and whether every carrier stands where its movements brought it. */
@Repository
class BalanceStore {

    private final DSLContext sql;

    BalanceStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Made is counted from the movements, what stands where from the carriers: the two are not one number written twice. */
    Balance balance(DocumentId document) {
        var by = new EnumMap<State, Long>(State.class);
        sql.select(CARRIER.STATE, count())
                .from(CARRIER)
                .where(CARRIER.DOCUMENT.eq(document.value()))
                .groupBy(CARRIER.STATE)
                .forEach(row -> by.put(State.valueOf(row.value1()), row.value2().longValue()));
        long begun = moved(document, MOVEMENT.FROM_STATE.eq(State.MADE.name()));
        return new Balance(begun - moved(document, MOVEMENT.TO_STATE.eq(State.VOID.name())), by);
    }

    private long moved(DocumentId document, Condition which) {
        return sql.selectCount()
                .from(MOVEMENT)
                .join(CARRIER)
                .on(CARRIER.ID.eq(MOVEMENT.CARRIER))
                .where(CARRIER.DOCUMENT.eq(document.value()), which)
                .fetchSingle()
                .value1();
    }

    /** Carriers that do not stand where their last movement brought them, or whose movements do not join; none, always. */
    long unbalanced() {
        return sql.fetchSingle("""
                        select count(*) from custody.carrier c
                        left join custody.movement last on last.carrier = c.id and last.number = c.moves
                        where (c.state, c.holder, c.place) is distinct from (last.to_state, last.to_holder, last.to_place)
                            or c.moves <> (select count(*) from custody.movement m where m.carrier = c.id)
                            or exists (
                                select 1 from custody.movement m
                                left join custody.movement before on before.carrier = m.carrier and before.number = m.number - 1
                                where m.carrier = c.id
                                    and (m.from_state, m.from_holder, m.from_place) is distinct from
                                        (coalesce(before.to_state, 'MADE'), before.to_holder, before.to_place))""").into(Long.class);
    }
}

package vn.somat.registry;

import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;
import static vn.somatdb.registry.Tables.COUNTER;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * Gap-free counters. Taking a number locks the counter's row until the act is done: whoever comes next waits, and an act
 * that is undone gives its number back. Always the serial before the number, so that no two acts wait for each other.
 * The disk is waited for together with the others, after the row was let go.
 */
@Repository
class CounterStore {

    private final DSLContext sql;
    private final FlushStore flush;

    CounterStore(DSLContext sql, FlushStore flush) {
        this.sql = sql;
        this.flush = flush;
    }

    int next(String scope) {
        flush.share();
        return sql.insertInto(COUNTER)
                .set(COUNTER.SCOPE, scope)
                .set(COUNTER.LAST, 1)
                .onConflict(COUNTER.SCOPE)
                .doUpdate()
                .set(COUNTER.LAST, COUNTER.LAST.plus(1))
                .returningResult(COUNTER.LAST, FlushStore.LATER)
                .fetchSingle()
                .value1();
    }

    /** The last number given so far; 0 before the first. Nothing is locked: the next may be somebody else's. */
    int last(String scope) {
        return sql.select(COUNTER.LAST)
                .from(COUNTER)
                .where(COUNTER.SCOPE.eq(scope))
                .fetchOptional(COUNTER.LAST)
                .orElse(0);
    }

    /** A number given by hand in an older book: counting goes on behind it. */
    void reach(String scope, int number) {
        sql.insertInto(COUNTER)
                .set(COUNTER.SCOPE, scope)
                .set(COUNTER.LAST, number)
                .onConflict(COUNTER.SCOPE)
                .doUpdate()
                .set(COUNTER.LAST, greatest(COUNTER.LAST, val(number)))
                .execute();
    }

    /** Where it stands, for whoever writes many lines; nobody counts on until that is done. */
    int hold(String scope) {
        reach(scope, 0);
        return last(scope);
    }

    /**
     * Back to where it stood before an import that is taken back. False when somebody counted on since, and then nothing
     * is changed.
     */
    boolean putBack(String scope, int before, int behind) {
        sql.execute("set local somat.taking_back = 'yes'");
        return sql.update(COUNTER)
                        .set(COUNTER.LAST, before)
                        .where(COUNTER.SCOPE.eq(scope), COUNTER.LAST.eq(behind))
                        .execute()
                == 1;
    }
}

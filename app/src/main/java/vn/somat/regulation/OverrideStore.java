package vn.somat.regulation;

import static org.jooq.impl.DSL.count;
import static vn.somatdb.regulation.Tables.OWN_VALUE;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What this office applies instead of unverified values. Rows are only added and withdrawn. */
@Repository
class OverrideStore {

    private final DSLContext sql;

    OverrideStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Changes whenever an override is made or withdrawn, on whatever instance. */
    List<Integer> state() {
        return sql.select(count(), count(OWN_VALUE.WITHDRAWN_AT))
                .from(OWN_VALUE)
                .fetchSingle(row -> List.of(row.value1(), row.value2()));
    }

    /** Texts in force: by pack, by key. */
    Map<String, Map<String, String>> inForce() {
        var all = new HashMap<String, Map<String, String>>();
        sql.select(OWN_VALUE.PACK, OWN_VALUE.KEY, OWN_VALUE.TEXT)
                .from(OWN_VALUE)
                .where(OWN_VALUE.WITHDRAWN_AT.isNull())
                .forEach(row -> all.computeIfAbsent(row.value1(), pack -> new HashMap<>())
                        .put(row.value2(), row.value3()));
        return all;
    }

    void add(Overriding made) {
        sql.insertInto(OWN_VALUE)
                .set(OWN_VALUE.PACK, made.pack())
                .set(OWN_VALUE.KEY, made.key())
                .set(OWN_VALUE.TEXT, made.text())
                .set(OWN_VALUE.REASON, made.reason())
                .set(OWN_VALUE.BY, made.by())
                .set(OWN_VALUE.AT, made.at())
                .execute();
    }

    /** Ends the override in force. False when there is none. */
    boolean withdraw(String pack, String key, String reason, String by, Instant at) {
        return sql.update(OWN_VALUE)
                        .set(OWN_VALUE.WITHDRAWN_AT, at)
                        .set(OWN_VALUE.WITHDRAWN_BY, by)
                        .set(OWN_VALUE.WITHDRAWN_REASON, reason)
                        .where(OWN_VALUE.PACK.eq(pack), OWN_VALUE.KEY.eq(key), OWN_VALUE.WITHDRAWN_AT.isNull())
                        .execute()
                == 1;
    }

    /** All of a pack, newest first. */
    List<Overriding> history(String pack) {
        return sql.selectFrom(OWN_VALUE)
                .where(OWN_VALUE.PACK.eq(pack))
                .orderBy(OWN_VALUE.AT.desc(), OWN_VALUE.KEY)
                .fetch(row -> new Overriding(
                        row.getPack(),
                        row.getKey(),
                        row.getText(),
                        row.getReason(),
                        row.getBy(),
                        row.getAt(),
                        row.getWithdrawnBy(),
                        row.getWithdrawnAt(),
                        row.getWithdrawnReason()));
    }
}

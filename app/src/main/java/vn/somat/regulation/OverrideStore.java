package vn.somat.regulation;

import static org.jooq.impl.DSL.count;
import static vn.somatdb.regulation.Tables.OVERRIDE;

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
        return sql.select(count(), count(OVERRIDE.WITHDRAWN_AT))
                .from(OVERRIDE)
                .fetchSingle(row -> List.of(row.value1(), row.value2()));
    }

    /** Texts in force: by pack, by key. */
    Map<String, Map<String, String>> inForce() {
        var all = new HashMap<String, Map<String, String>>();
        sql.select(OVERRIDE.PACK, OVERRIDE.KEY, OVERRIDE.TEXT)
                .from(OVERRIDE)
                .where(OVERRIDE.WITHDRAWN_AT.isNull())
                .forEach(row -> all.computeIfAbsent(row.value1(), pack -> new HashMap<>())
                        .put(row.value2(), row.value3()));
        return all;
    }

    void add(Overriding made) {
        sql.insertInto(OVERRIDE)
                .set(OVERRIDE.PACK, made.pack())
                .set(OVERRIDE.KEY, made.key())
                .set(OVERRIDE.TEXT, made.text())
                .set(OVERRIDE.REASON, made.reason())
                .set(OVERRIDE.BY, made.by())
                .set(OVERRIDE.AT, made.at())
                .execute();
    }

    /** Ends the override in force. False when there is none. */
    boolean withdraw(String pack, String key, String reason, String by, Instant at) {
        return sql.update(OVERRIDE)
                        .set(OVERRIDE.WITHDRAWN_AT, at)
                        .set(OVERRIDE.WITHDRAWN_BY, by)
                        .set(OVERRIDE.WITHDRAWN_REASON, reason)
                        .where(OVERRIDE.PACK.eq(pack), OVERRIDE.KEY.eq(key), OVERRIDE.WITHDRAWN_AT.isNull())
                        .execute()
                == 1;
    }

    /** All of a pack, newest first. */
    List<Overriding> history(String pack) {
        return sql.selectFrom(OVERRIDE)
                .where(OVERRIDE.PACK.eq(pack))
                .orderBy(OVERRIDE.AT.desc(), OVERRIDE.KEY)
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

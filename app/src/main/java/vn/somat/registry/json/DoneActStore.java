package vn.somat.registry.json;

import static vn.somatdb.registry.Tables.DONE_ACT;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.organisation.PersonId;

/** Keys of acts that other programs sent. */
@Repository
class DoneActStore {

    /** What was done under a key, and by whom. */
    record Done(PersonId person, String fingerprint, UUID thing) {}

    private final DSLContext sql;

    DoneActStore(DSLContext sql) {
        this.sql = sql;
    }

    /** False when somebody has it; waits for an act under the same key that is going on. */
    boolean claim(UUID key, Done done) {
        return sql.insertInto(DONE_ACT)
                        .set(DONE_ACT.KEY, key)
                        .set(DONE_ACT.PERSON, done.person().value())
                        .set(DONE_ACT.FINGERPRINT, done.fingerprint())
                        .set(DONE_ACT.THING, done.thing())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Done find(UUID key) {
        return sql.selectFrom(DONE_ACT)
                .where(DONE_ACT.KEY.eq(key))
                .fetchSingle(row -> new Done(new PersonId(row.getPerson()), row.getFingerprint(), row.getThing()));
    }

    void became(UUID key, UUID thing) {
        sql.update(DONE_ACT)
                .set(DONE_ACT.THING, thing)
                .where(DONE_ACT.KEY.eq(key))
                .execute();
    }
}

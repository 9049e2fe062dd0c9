package vn.somat.registry;

import static vn.somatdb.registry.Tables.ACT_KEY;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.organisation.PersonId;

/** Keys of acts that may be repeated by a nervous finger or a lost answer. */
@Repository
class ActKeyStore {

    /** What was done under a key, and by whom. */
    record Done(PersonId person, String fingerprint, DocumentId document) {}

    private final DSLContext sql;

    ActKeyStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Done> find(UUID key) {
        return sql.selectFrom(ACT_KEY)
                .where(ACT_KEY.KEY.eq(key))
                .fetchOptional(row -> new Done(
                        new PersonId(row.getPerson()), row.getFingerprint(), new DocumentId(row.getDocument())));
    }

    /** False when somebody has it; waits for an act under the same key that is going on. */
    boolean claim(UUID key, PersonId person, String fingerprint, DocumentId document) {
        return sql.insertInto(ACT_KEY)
                        .set(ACT_KEY.KEY, key)
                        .set(ACT_KEY.PERSON, person.value())
                        .set(ACT_KEY.FINGERPRINT, fingerprint)
                        .set(ACT_KEY.DOCUMENT, document.value())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}

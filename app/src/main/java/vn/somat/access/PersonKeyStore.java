package vn.somat.access;

import static vn.somatdb.access.Tables.PERSON_KEY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.vault.PersonalKey;

/** Signing keys of people. Nothing is deleted: a key is revoked. */
@Repository
class PersonKeyStore {

    private final DSLContext sql;

    PersonKeyStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<PersonKey> inForce(UUID account) {
        return sql.selectFrom(PERSON_KEY)
                .where(PERSON_KEY.ACCOUNT.eq(account))
                .and(PERSON_KEY.REVOKED_AT.isNull())
                .fetchOptional(PersonKeyStore::key);
    }

    boolean everHadOne(UUID account) {
        return sql.fetchExists(PERSON_KEY, PERSON_KEY.ACCOUNT.eq(account));
    }

    /** Nobody revokes it until the transaction ends; false when somebody did. */
    boolean hold(UUID key) {
        return sql.selectOne()
                .from(PERSON_KEY)
                .where(PERSON_KEY.ID.eq(key))
                .and(PERSON_KEY.REVOKED_AT.isNull())
                .forShare()
                .fetchOptional()
                .isPresent();
    }

    /** False when the account has a key in force. */
    boolean insert(UUID account, PersonalKey key, String fingerprint, Instant now) {
        return sql.insertInto(PERSON_KEY)
                        .set(PERSON_KEY.ID, key.id())
                        .set(PERSON_KEY.ACCOUNT, account)
                        .set(PERSON_KEY.PUBLIC_KEY, key.publicKey())
                        .set(PERSON_KEY.FINGERPRINT, fingerprint)
                        .set(PERSON_KEY.LOCKED, key.locked())
                        .set(PERSON_KEY.MADE_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Wipes what signs; answers the fingerprint of the key that was in force. */
    Optional<String> revoke(UUID account, Instant now) {
        return sql.update(PERSON_KEY)
                .set(PERSON_KEY.REVOKED_AT, now)
                .setNull(PERSON_KEY.LOCKED)
                .where(PERSON_KEY.ACCOUNT.eq(account))
                .and(PERSON_KEY.REVOKED_AT.isNull())
                .returningResult(PERSON_KEY.FINGERPRINT)
                .fetchOptional(PERSON_KEY.FINGERPRINT);
    }

    /** All of an account, newest first. */
    List<KeyView> all(UUID account) {
        return sql.selectFrom(PERSON_KEY)
                .where(PERSON_KEY.ACCOUNT.eq(account))
                .orderBy(PERSON_KEY.MADE_AT.desc(), PERSON_KEY.ID)
                .fetch(row -> new KeyView(row.getFingerprint(), row.getMadeAt(), row.getRevokedAt()));
    }

    private static @Nullable PersonKey key(Record row) {
        return new PersonKey(
                row.get(PERSON_KEY.ID),
                row.get(PERSON_KEY.ACCOUNT),
                row.get(PERSON_KEY.FINGERPRINT),
                row.get(PERSON_KEY.LOCKED),
                row.get(PERSON_KEY.MADE_AT));
    }
}

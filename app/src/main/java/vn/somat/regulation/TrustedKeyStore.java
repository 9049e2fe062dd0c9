package vn.somat.regulation;

import static vn.somatdb.regulation.Tables.PACK_KEY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somatdb.regulation.tables.records.PackKeyRecord;

/** Keys this office trusts or trusted. Rows are only added and retired. */
@Repository
class TrustedKeyStore {

    private final DSLContext sql;

    TrustedKeyStore(DSLContext sql) {
        this.sql = sql;
    }

    List<TrustedKey> all() {
        return sql.selectFrom(PACK_KEY)
                .orderBy(PACK_KEY.TRUSTED_AT.desc(), PACK_KEY.FINGERPRINT)
                .fetch(TrustedKeyStore::read);
    }

    Optional<TrustedKey> find(String fingerprint) {
        return sql.selectFrom(PACK_KEY)
                .where(PACK_KEY.FINGERPRINT.eq(fingerprint))
                .fetchOptional(TrustedKeyStore::read);
    }

    Optional<byte[]> publicKey(String fingerprint) {
        return sql.select(PACK_KEY.PUBLIC_KEY)
                .from(PACK_KEY)
                .where(PACK_KEY.FINGERPRINT.eq(fingerprint))
                .fetchOptional(PACK_KEY.PUBLIC_KEY);
    }

    /** False when it is known already. */
    boolean add(TrustedKey key, byte[] publicKey) {
        return sql.insertInto(PACK_KEY)
                        .set(PACK_KEY.FINGERPRINT, key.fingerprint())
                        .set(PACK_KEY.PUBLIC_KEY, publicKey)
                        .set(PACK_KEY.HOLDER, key.holder())
                        .set(PACK_KEY.TRUSTED_AT, key.trustedAt())
                        .set(PACK_KEY.TRUSTED_BY, key.trustedBy())
                        .set(PACK_KEY.TRUSTED_SECOND, key.trustedSecond())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False when it is not trusted anyway. */
    boolean retire(String fingerprint, String reason, String by, String second, Instant at) {
        return sql.update(PACK_KEY)
                        .set(PACK_KEY.RETIRED_AT, at)
                        .set(PACK_KEY.RETIRED_BY, by)
                        .set(PACK_KEY.RETIRED_SECOND, second)
                        .set(PACK_KEY.RETIRED_REASON, reason)
                        .where(PACK_KEY.FINGERPRINT.eq(fingerprint), PACK_KEY.RETIRED_AT.isNull())
                        .execute()
                == 1;
    }

    private static TrustedKey read(PackKeyRecord row) {
        return new TrustedKey(
                row.getFingerprint(),
                row.getHolder(),
                row.getTrustedAt(),
                row.getTrustedBy(),
                row.getTrustedSecond(),
                row.getRetiredAt(),
                row.getRetiredBy(),
                row.getRetiredSecond(),
                row.getRetiredReason());
    }
}

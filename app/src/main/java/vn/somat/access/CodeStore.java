package vn.somat.access;

import static vn.somatdb.access.Tables.ACCOUNT;
import static vn.somatdb.access.Tables.RECOVERY_CODE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.vault.ContentId;

/** The shared secrets of six-digit codes and the hashes of recovery codes. */
@Repository
class CodeStore {

    private final DSLContext sql;

    CodeStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A secret that nobody has proved to have. */
    void begin(UUID account, ContentId content, byte[] sealed) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.TOTP_CONTENT, content.value())
                .set(ACCOUNT.TOTP_SECRET, sealed)
                .setNull(ACCOUNT.TOTP_SINCE)
                .set(ACCOUNT.TOTP_LAST_STEP, 0L)
                .where(ACCOUNT.ID.eq(account))
                .execute();
    }

    void confirm(UUID account, Instant since, List<byte[]> recovery) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.TOTP_SINCE, since)
                .where(ACCOUNT.ID.eq(account))
                .execute();
        forgetRecovery(account);
        recovery.forEach(hash -> sql.insertInto(RECOVERY_CODE)
                .set(RECOVERY_CODE.ACCOUNT, account)
                .set(RECOVERY_CODE.HASH, hash)
                .execute());
    }

    void end(UUID account) {
        sql.update(ACCOUNT)
                .setNull(ACCOUNT.TOTP_CONTENT)
                .setNull(ACCOUNT.TOTP_SECRET)
                .setNull(ACCOUNT.TOTP_SINCE)
                .where(ACCOUNT.ID.eq(account))
                .execute();
        forgetRecovery(account);
    }

    /** False when a code of this step or a later one was accepted before: of two at once one wins. */
    boolean spend(UUID account, long step) {
        return sql.update(ACCOUNT)
                        .set(ACCOUNT.TOTP_LAST_STEP, step)
                        .where(ACCOUNT.ID.eq(account))
                        .and(ACCOUNT.TOTP_LAST_STEP.lt(step))
                        .execute()
                == 1;
    }

    /** False for a wrong or a spent one. */
    boolean spendRecovery(UUID account, byte[] hash) {
        return sql.deleteFrom(RECOVERY_CODE)
                        .where(RECOVERY_CODE.ACCOUNT.eq(account))
                        .and(RECOVERY_CODE.HASH.eq(hash))
                        .execute()
                == 1;
    }

    int recoveryLeft(UUID account) {
        return sql.fetchCount(RECOVERY_CODE, RECOVERY_CODE.ACCOUNT.eq(account));
    }

    private void forgetRecovery(UUID account) {
        sql.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT.eq(account)).execute();
    }
}

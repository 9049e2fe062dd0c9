package vn.somat.vault;

import static vn.somatdb.vault.Tables.HEADER;
import static vn.somatdb.vault.Tables.UNSEAL_ATTEMPT;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The unseal header and the count of failed attempts: one row each. */
@Repository
class VaultStore {
    private final DSLContext sql;
    private final Clock clock;

    VaultStore(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    boolean exists() {
        return sql.fetchExists(HEADER);
    }

    Optional<UnsealHeader> find() {
        return sql.select(HEADER.BYTES).from(HEADER).fetchOptional(row -> UnsealHeader.parse(row.value1()));
    }

    UnsealHeader require() {
        return find().orElseThrow(VaultAbsent::new);
    }

    /** False when another instance was faster: there is one vault in a house. */
    boolean insert(UnsealHeader header) {
        Instant now = Instant.now(clock);
        return sql.insertInto(HEADER)
                        .set(HEADER.VAULT_ID, header.vaultId())
                        .set(HEADER.BYTES, header.toBytes())
                        .set(HEADER.CREATED_AT, now)
                        .set(HEADER.CHANGED_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False when the header is no longer {@code before}. */
    boolean replace(UnsealHeader before, UnsealHeader after) {
        return sql.update(HEADER)
                        .set(HEADER.BYTES, after.toBytes())
                        .set(HEADER.CHANGED_AT, Instant.now(clock))
                        .where(HEADER.BYTES.eq(before.toBytes()))
                        .execute()
                == 1;
    }

    /** How often the vault was sealed by hand, on whichever instance; -1 without a vault. */
    long epoch() {
        return sql.select(HEADER.SEAL_EPOCH)
                .from(HEADER)
                .fetchOptional(HEADER.SEAL_EPOCH)
                .orElse(-1L);
    }

    void nextEpoch() {
        sql.update(HEADER).set(HEADER.SEAL_EPOCH, HEADER.SEAL_EPOCH.plus(1)).execute();
    }

    /** The row stays locked until the transaction ends: attempts are counted one after the other. */
    FailedAttempts attempts() {
        return sql.select(UNSEAL_ATTEMPT.FAILURES, UNSEAL_ATTEMPT.RETRY_AT)
                .from(UNSEAL_ATTEMPT)
                .forUpdate()
                .fetchOptional(row -> new FailedAttempts(row.value1(), row.value2()))
                .orElseThrow(() -> new IllegalStateException("vault.unseal_attempt is empty"));
    }

    FailedAttempts peekAttempts() {
        return sql.select(UNSEAL_ATTEMPT.FAILURES, UNSEAL_ATTEMPT.RETRY_AT)
                .from(UNSEAL_ATTEMPT)
                .fetchOptional(row -> new FailedAttempts(row.value1(), row.value2()))
                .orElse(FailedAttempts.NONE);
    }

    void keep(FailedAttempts attempts) {
        sql.update(UNSEAL_ATTEMPT)
                .set(UNSEAL_ATTEMPT.FAILURES, attempts.failures())
                .set(UNSEAL_ATTEMPT.RETRY_AT, attempts.retryAt())
                .execute();
    }
}

package vn.somat.vault;

import static vn.somatdb.vault.Tables.KEY_GROUP;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The wrapped keys of the key groups. */
@Repository
class KeyGroupStore {
    private final DSLContext sql;
    private final Clock clock;

    KeyGroupStore(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * In a transaction of its own: the key stays in memory, so it must not vanish from the table because the caller
     * rolls back. Of two instances that create one group at once, the first wins and both use its key.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public byte[] findOrCreate(KeyGroup group, Supplier<byte[]> fresh) {
        byte[] known = find(group);
        if (known != null) {
            return known;
        }
        insert(group, fresh.get());
        byte[] kept = find(group);
        if (kept == null) {
            throw new IllegalStateException("key group " + group.code() + " was not kept");
        }
        return kept;
    }

    /** In the caller's transaction: the first groups appear together with the vault or not at all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(KeyGroup group, byte[] wrapped) {
        sql.insertInto(KEY_GROUP)
                .set(KEY_GROUP.CODE, group.code())
                .set(KEY_GROUP.WRAPPED, wrapped)
                .set(KEY_GROUP.CREATED_AT, Instant.now(clock))
                .onConflictDoNothing()
                .execute();
    }

    private byte @Nullable [] find(KeyGroup group) {
        return sql.select(KEY_GROUP.WRAPPED)
                .from(KEY_GROUP)
                .where(KEY_GROUP.CODE.eq(group.code()))
                .fetchOne(KEY_GROUP.WRAPPED);
    }
}

package vn.somat.vault;

import static org.jooq.impl.DSL.any;
import static vn.somatdb.vault.Tables.CONTENT_CHUNK;
import static vn.somatdb.vault.Tables.CONTENT_KEY;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Wrapped content keys and sealed segments of files. */
@Repository
class ContentStore {
    private final DSLContext sql;
    private final Clock clock;

    ContentStore(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void insert(StoredKey key) {
        sql.insertInto(CONTENT_KEY)
                .set(CONTENT_KEY.CONTENT_ID, key.id().value())
                .set(CONTENT_KEY.GROUP_CODE, key.group().code())
                .set(CONTENT_KEY.WRAPPED, key.wrapped())
                .set(CONTENT_KEY.CREATED_AT, Instant.now(clock))
                .execute();
    }

    /** One that comes from another vault; of a destroyed one the row alone. */
    void adopt(StoredKey key, Instant createdAt, @Nullable Instant destroyedAt) {
        sql.insertInto(CONTENT_KEY)
                .set(CONTENT_KEY.CONTENT_ID, key.id().value())
                .set(CONTENT_KEY.GROUP_CODE, key.group().code())
                .set(CONTENT_KEY.WRAPPED, key.wrapped())
                .set(CONTENT_KEY.CREATED_AT, createdAt)
                .set(CONTENT_KEY.DESTROYED_AT, destroyedAt)
                .execute();
    }

    List<StoredKey> find(Collection<ContentId> ids) {
        UUID[] values = ids.stream().map(ContentId::value).distinct().toArray(UUID[]::new);
        return sql.select(CONTENT_KEY.CONTENT_ID, CONTENT_KEY.GROUP_CODE, CONTENT_KEY.WRAPPED)
                .from(CONTENT_KEY)
                .where(CONTENT_KEY.CONTENT_ID.eq(any(values)))
                .fetch(ContentStore::key);
    }

    /** The row stays locked until the transaction ends. */
    StoredKey lock(ContentId id) {
        return sql.select(CONTENT_KEY.CONTENT_ID, CONTENT_KEY.GROUP_CODE, CONTENT_KEY.WRAPPED)
                .from(CONTENT_KEY)
                .where(CONTENT_KEY.CONTENT_ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(ContentStore::key)
                .orElseThrow(() -> new IllegalArgumentException("there is no content " + id.value()));
    }

    private static StoredKey key(Record3<UUID, String, byte[]> row) {
        return new StoredKey(new ContentId(row.value1()), KeyGroup.of(row.value2()), row.value3());
    }

    void rewrap(ContentId id, KeyGroup group, byte[] wrapped) {
        sql.update(CONTENT_KEY)
                .set(CONTENT_KEY.GROUP_CODE, group.code())
                .set(CONTENT_KEY.WRAPPED, wrapped)
                .where(CONTENT_KEY.CONTENT_ID.eq(id.value()))
                .execute();
    }

    void destroy(ContentId id) {
        sql.deleteFrom(CONTENT_CHUNK)
                .where(CONTENT_CHUNK.CONTENT_ID.eq(id.value()))
                .execute();
        sql.update(CONTENT_KEY)
                .setNull(CONTENT_KEY.WRAPPED)
                .set(CONTENT_KEY.DESTROYED_AT, Instant.now(clock))
                .where(CONTENT_KEY.CONTENT_ID.eq(id.value()))
                .execute();
    }

    boolean hasFile(ContentId id) {
        return sql.fetchExists(CONTENT_CHUNK, CONTENT_CHUNK.CONTENT_ID.eq(id.value()));
    }

    void insertSegment(ContentId id, int number, byte[] sealed) {
        sql.insertInto(CONTENT_CHUNK)
                .set(CONTENT_CHUNK.CONTENT_ID, id.value())
                .set(CONTENT_CHUNK.NUMBER, number)
                .set(CONTENT_CHUNK.BYTES, sealed)
                .execute();
    }

    byte @Nullable [] segment(ContentId id, int number) {
        return sql.select(CONTENT_CHUNK.BYTES)
                .from(CONTENT_CHUNK)
                .where(CONTENT_CHUNK.CONTENT_ID.eq(id.value()))
                .and(CONTENT_CHUNK.NUMBER.eq(number))
                .fetchOne(CONTENT_CHUNK.BYTES);
    }
}

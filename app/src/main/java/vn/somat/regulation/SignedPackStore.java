package vn.somat.regulation;

import static org.jooq.impl.DSL.count;
import static vn.somatdb.regulation.Tables.SIGNED_PACK;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somatdb.regulation.tables.records.SignedPackRecord;

/** Packs that came in signed files. Rows are only added and withdrawn. */
@Repository
class SignedPackStore {

    /** One with its file as it came. */
    record Stored(LoadedPack pack, byte[] file) {}

    private final DSLContext sql;

    SignedPackStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Changes whenever a pack is loaded or withdrawn, on whatever instance. */
    List<Integer> state() {
        return sql.select(count(), count(SIGNED_PACK.WITHDRAWN_AT))
                .from(SIGNED_PACK)
                .fetchSingle(row -> List.of(row.value1(), row.value2()));
    }

    /** By their first days. */
    List<Stored> all() {
        return sql.selectFrom(SIGNED_PACK)
                .orderBy(SIGNED_PACK.FIRST_DAY, SIGNED_PACK.LOADED_AT)
                .fetch(row -> new Stored(read(row), row.getFile()));
    }

    /** Held until the transaction ends, so that nobody withdraws it meanwhile or puts another behind it. */
    Optional<LoadedPack> hold(String id) {
        return sql.selectFrom(SIGNED_PACK)
                .where(SIGNED_PACK.ID.eq(id))
                .forUpdate()
                .fetchOptional(SignedPackStore::read);
    }

    boolean followed(String id) {
        return sql.fetchExists(SIGNED_PACK, SIGNED_PACK.FOLLOWS.eq(id).and(SIGNED_PACK.WITHDRAWN_AT.isNull()));
    }

    /** False when there is such a pack, or another follows the same one. */
    boolean add(LoadedPack pack, byte[] file) {
        return sql.insertInto(SIGNED_PACK)
                        .set(SIGNED_PACK.ID, pack.id())
                        .set(SIGNED_PACK.VERSION, (short) pack.version())
                        .set(SIGNED_PACK.FOLLOWS, pack.follows())
                        .set(SIGNED_PACK.FIRST_DAY, pack.from())
                        .set(SIGNED_PACK.FILE, file)
                        .set(SIGNED_PACK.DIGEST, HexFormat.of().parseHex(pack.digest()))
                        .set(SIGNED_PACK.FINGERPRINT, pack.fingerprint())
                        .set(SIGNED_PACK.LOADED_AT, pack.at())
                        .set(SIGNED_PACK.LOADED_BY, pack.by())
                        .set(SIGNED_PACK.LOADED_SECOND, pack.second())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void withdraw(String id, String reason, String by, String second, Instant at) {
        sql.update(SIGNED_PACK)
                .set(SIGNED_PACK.WITHDRAWN_AT, at)
                .set(SIGNED_PACK.WITHDRAWN_BY, by)
                .set(SIGNED_PACK.WITHDRAWN_SECOND, second)
                .set(SIGNED_PACK.WITHDRAWN_REASON, reason)
                .where(SIGNED_PACK.ID.eq(id))
                .execute();
    }

    private static LoadedPack read(SignedPackRecord row) {
        return new LoadedPack(
                row.getId(),
                row.getVersion(),
                row.getFollows(),
                row.getFirstDay(),
                HexFormat.of().formatHex(row.getDigest()),
                row.getFingerprint(),
                row.getLoadedAt(),
                row.getLoadedBy(),
                row.getLoadedSecond(),
                row.getWithdrawnAt(),
                row.getWithdrawnBy(),
                row.getWithdrawnSecond(),
                row.getWithdrawnReason());
    }
}

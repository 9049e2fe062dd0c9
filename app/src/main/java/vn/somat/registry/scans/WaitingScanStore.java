package vn.somat.registry.scans;

import static org.jooq.impl.DSL.max;
import static vn.somatdb.registry.Tables.WAITING_SCAN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.registry.DocumentId;
import vn.somat.vault.ContentId;
import vn.somatdb.registry.tables.records.WaitingScanRecord;

/** Rows of scans that wait. Each is seen by those who are cleared for what may lie in the folder it came from. */
@Repository
class WaitingScanStore {

    static final String WAITING = "WAITING";

    private final DSLContext sql;

    WaitingScanStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(StoredScan scan, UUID entry) {
        sql.insertInto(WAITING_SCAN)
                .set(WAITING_SCAN.ID, scan.id())
                .set(WAITING_SCAN.LEVEL, scan.level())
                .set(WAITING_SCAN.RANK, (short) scan.rank())
                .set(WAITING_SCAN.CONTENT, scan.content().value())
                .set(WAITING_SCAN.SEALED_NAME, scan.name())
                .set(WAITING_SCAN.KIND, scan.kind())
                .set(WAITING_SCAN.SIZE, scan.size())
                .set(WAITING_SCAN.PRINT, scan.print())
                .set(WAITING_SCAN.ARRIVED_AT, scan.arrivedAt())
                .set(WAITING_SCAN.ENTRY, entry)
                .execute();
    }

    /** Whether the same file waits already. */
    boolean waits(String print) {
        return sql.fetchExists(WAITING_SCAN, WAITING_SCAN.PRINT.eq(print), WAITING_SCAN.STATE.eq(WAITING));
    }

    /** In the order they came. */
    List<StoredScan> waiting(Reader reader, int limit) {
        return sql.selectFrom(WAITING_SCAN)
                .where(WAITING_SCAN.STATE.eq(WAITING), WAITING_SCAN.RANK.le((short) reader.clearance()))
                .orderBy(WAITING_SCAN.ARRIVED_AT, WAITING_SCAN.ID)
                .limit(limit)
                .fetch(WaitingScanStore::stored);
    }

    int count(Reader reader) {
        return sql.fetchCount(
                WAITING_SCAN, WAITING_SCAN.STATE.eq(WAITING), WAITING_SCAN.RANK.le((short) reader.clearance()));
    }

    /** When one came last, whatever became of it. */
    Optional<Instant> lastArrival(Reader reader) {
        return sql.select(max(WAITING_SCAN.ARRIVED_AT))
                .from(WAITING_SCAN)
                .where(WAITING_SCAN.RANK.le((short) reader.clearance()))
                .fetchOptional(row -> row.value1());
    }

    Optional<StoredScan> find(Reader reader, UUID id) {
        return sql.selectFrom(WAITING_SCAN)
                .where(WAITING_SCAN.ID.eq(id), WAITING_SCAN.STATE.eq(WAITING))
                .and(WAITING_SCAN.RANK.le((short) reader.clearance()))
                .fetchOptional(WaitingScanStore::stored);
    }

    /** False when somebody else has just done with it. @param document it belongs to; null: it was dropped */
    boolean handled(UUID id, @Nullable DocumentId document, Reader reader, Instant at) {
        return sql.update(WAITING_SCAN)
                        .set(WAITING_SCAN.STATE, document == null ? "DROPPED" : "ATTACHED")
                        .set(WAITING_SCAN.DOCUMENT, document == null ? null : document.value())
                        .set(WAITING_SCAN.HANDLED_AT, at)
                        .set(WAITING_SCAN.HANDLED_BY, reader.person().value())
                        .where(WAITING_SCAN.ID.eq(id), WAITING_SCAN.STATE.eq(WAITING))
                        .execute()
                == 1;
    }

    private static StoredScan stored(WaitingScanRecord row) {
        return new StoredScan(
                row.getId(),
                row.getLevel(),
                row.getRank(),
                new ContentId(row.getContent()),
                row.getSealedName(),
                row.getKind(),
                row.getSize(),
                row.getPrint(),
                row.getArrivedAt());
    }
}

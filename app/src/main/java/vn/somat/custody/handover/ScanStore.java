package vn.somat.custody.handover;

import static vn.somatdb.custody.Tables.HANDOVER_SCAN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.ledger.EntryId;
import vn.somat.organisation.PersonId;
import vn.somat.vault.ContentId;

/** Rows of scans. */
@Repository
class ScanStore {

    private final DSLContext sql;

    ScanStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(
            UUID id,
            HandoverId handover,
            ContentId content,
            String kind,
            long size,
            Instant at,
            PersonId by,
            EntryId entry) {
        sql.insertInto(HANDOVER_SCAN)
                .set(HANDOVER_SCAN.ID, id)
                .set(HANDOVER_SCAN.HANDOVER, handover.value())
                .set(HANDOVER_SCAN.CONTENT, content.value())
                .set(HANDOVER_SCAN.KIND, kind)
                .set(HANDOVER_SCAN.SIZE, size)
                .set(HANDOVER_SCAN.ADDED_AT, at)
                .set(HANDOVER_SCAN.ADDED_BY, by.value())
                .set(HANDOVER_SCAN.ENTRY, entry.value())
                .execute();
    }

    List<Scan> of(HandoverId handover) {
        return sql.selectFrom(HANDOVER_SCAN)
                .where(HANDOVER_SCAN.HANDOVER.eq(handover.value()))
                .orderBy(HANDOVER_SCAN.ADDED_AT, HANDOVER_SCAN.ID)
                .fetch(row -> new Scan(
                        row.getId(), row.getKind(), row.getSize(), row.getAddedAt(), new PersonId(row.getAddedBy())));
    }

    Optional<ContentId> content(HandoverId handover, UUID id) {
        return sql.select(HANDOVER_SCAN.CONTENT)
                .from(HANDOVER_SCAN)
                .where(HANDOVER_SCAN.ID.eq(id), HANDOVER_SCAN.HANDOVER.eq(handover.value()))
                .fetchOptional(row -> new ContentId(row.value1()));
    }
}

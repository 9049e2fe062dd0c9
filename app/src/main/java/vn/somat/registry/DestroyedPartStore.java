package vn.somat.registry;

import static org.jooq.impl.DSL.any;
import static vn.somatdb.registry.Tables.DESTROYED_PART;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What was destroyed of papers; read only for lines their reader was found to see. Only grows. */
@Repository
class DestroyedPartStore {

    private final DSLContext sql;

    DestroyedPartStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The line is held. */
    void add(DocumentId document, DestroyedPart part, Instant at, UUID entry) {
        int number = 1 + sql.fetchCount(DESTROYED_PART, DESTROYED_PART.DOCUMENT.eq(document.value()));
        sql.insertInto(DESTROYED_PART)
                .set(DESTROYED_PART.DOCUMENT, document.value())
                .set(DESTROYED_PART.NUMBER, number)
                .set(DESTROYED_PART.RECORD, part.record())
                .set(DESTROYED_PART.DAY, part.day())
                .set(DESTROYED_PART.COPIES, part.copies())
                .set(DESTROYED_PART.FILES, part.files())
                .set(DESTROYED_PART.AT, at)
                .set(DESTROYED_PART.ENTRY, entry)
                .execute();
    }

    Map<DocumentId, List<DestroyedPart>> of(Collection<DocumentId> documents) {
        var ids = documents.stream().map(DocumentId::value).toArray(UUID[]::new);
        return sql.selectFrom(DESTROYED_PART)
                .where(DESTROYED_PART.DOCUMENT.eq(any(ids)))
                .orderBy(DESTROYED_PART.DOCUMENT, DESTROYED_PART.NUMBER)
                .fetchGroups(
                        row -> new DocumentId(row.getDocument()),
                        row -> new DestroyedPart(row.getRecord(), row.getDay(), row.getCopies(), row.getFiles()));
    }
}

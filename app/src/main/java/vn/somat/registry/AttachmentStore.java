package vn.somat.registry;

import static org.jooq.impl.DSL.selectOne;
import static vn.somatdb.registry.Tables.ATTACHMENT;
import static vn.somatdb.registry.Tables.DOCUMENT;
import static vn.somatdb.registry.Tables.SCAN_TEXT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.organisation.PersonId;
import vn.somat.printing.AttachmentKind;
import vn.somat.vault.ContentId;
import vn.somatdb.registry.tables.records.AttachmentRecord;

/** Files of papers. Those of an addressee-only envelope are the addressee's alone. */
@Repository
class AttachmentStore {

    private final DSLContext sql;

    AttachmentStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(AttachedFile file, UUID entry) {
        sql.insertInto(ATTACHMENT)
                .set(ATTACHMENT.ID, file.id())
                .set(ATTACHMENT.DOCUMENT, file.document().value())
                .set(ATTACHMENT.CONTENT, file.content().value())
                .set(ATTACHMENT.SEALED_NAME, file.name())
                .set(ATTACHMENT.SEALED_HASH, file.hash())
                .set(ATTACHMENT.KIND, file.kind().name())
                .set(ATTACHMENT.SIZE, file.size())
                .set(ATTACHMENT.ADDED_AT, file.addedAt())
                .set(ATTACHMENT.ADDED_BY, file.addedBy().value())
                .set(ATTACHMENT.ENTRY, entry)
                .execute();
    }

    /** Removed ones too, in the order they came. */
    List<AttachedFile> of(Reader reader, DocumentId document) {
        return sql.selectFrom(ATTACHMENT)
                .where(ATTACHMENT.DOCUMENT.eq(document.value()), visible(reader))
                .orderBy(ATTACHMENT.ADDED_AT, ATTACHMENT.ID)
                .fetch(AttachmentStore::file);
    }

    Optional<AttachedFile> find(Reader reader, UUID id) {
        return sql.selectFrom(ATTACHMENT)
                .where(ATTACHMENT.ID.eq(id), visible(reader))
                .fetchOptional(AttachmentStore::file);
    }

    /** Whether what lies behind this line is the reader's to see and to add to. */
    boolean opens(Reader reader, DocumentId document) {
        return sql.fetchExists(
                selectOne().from(DOCUMENT).where(DOCUMENT.ID.eq(document.value()), VisibilityStore.contents(reader)));
    }

    /** False when somebody else has just removed it. What was recognised on it goes with it. */
    boolean remove(UUID id, Instant at, PersonId by, byte @Nullable [] reason) {
        sql.deleteFrom(SCAN_TEXT).where(SCAN_TEXT.ATTACHMENT.eq(id)).execute();
        return sql.update(ATTACHMENT)
                        .set(ATTACHMENT.REMOVED_AT, at)
                        .set(ATTACHMENT.REMOVED_BY, by.value())
                        .set(ATTACHMENT.SEALED_REASON, reason)
                        .where(ATTACHMENT.ID.eq(id), ATTACHMENT.REMOVED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Those that are still there, for acts that were decided on elsewhere: whoever may read them. */
    List<AttachedFile> all(DocumentId document) {
        return sql.selectFrom(ATTACHMENT)
                .where(ATTACHMENT.DOCUMENT.eq(document.value()), ATTACHMENT.REMOVED_AT.isNull())
                .orderBy(ATTACHMENT.CONTENT)
                .fetch(AttachmentStore::file);
    }

    /** The contents of the files that are still there, for those who change their keys: whoever may read them. */
    List<ContentId> contents(DocumentId document) {
        return sql.select(ATTACHMENT.CONTENT)
                .from(ATTACHMENT)
                .where(ATTACHMENT.DOCUMENT.eq(document.value()), ATTACHMENT.REMOVED_AT.isNull())
                .fetch(row -> new ContentId(row.value1()));
    }

    private static Condition visible(Reader reader) {
        return DSL.exists(selectOne()
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(ATTACHMENT.DOCUMENT), VisibilityStore.contents(reader)));
    }

    private static AttachedFile file(AttachmentRecord row) {
        return new AttachedFile(
                row.getId(),
                new DocumentId(row.getDocument()),
                new ContentId(row.getContent()),
                row.getSealedName(),
                row.getSealedHash(),
                AttachmentKind.valueOf(row.getKind()),
                row.getSize(),
                row.getAddedAt(),
                new PersonId(row.getAddedBy()),
                row.getRemovedAt());
    }
}

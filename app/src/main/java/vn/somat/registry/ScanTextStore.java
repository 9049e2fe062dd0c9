package vn.somat.registry;

import static org.jooq.impl.DSL.field;
import static vn.somatdb.registry.Tables.ATTACHMENT;
import static vn.somatdb.registry.Tables.DOCUMENT;
import static vn.somatdb.registry.Tables.SCAN_TEXT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import vn.somat.vault.ContentId;

/** Rows of what is recognised on scans. Its terms are part of those of the paper. */
@Repository
class ScanTextStore {

    private final DSLContext sql;

    ScanTextStore(DSLContext sql) {
        this.sql = sql;
    }

    void queue(UUID attachment, DocumentId document, Instant at) {
        sql.insertInto(SCAN_TEXT)
                .set(SCAN_TEXT.ATTACHMENT, attachment)
                .set(SCAN_TEXT.DOCUMENT, document.value())
                .set(SCAN_TEXT.AT, at)
                .execute();
    }

    /** Files of a paper that were never queued. @param kinds of files that can be read */
    void queue(DocumentId document, Collection<String> kinds, Instant at) {
        queue(DOCUMENT.ID.eq(document.value()), kinds, at);
    }

    /** Files of papers up to a level that were never queued. */
    void queue(int rank, Collection<String> kinds, Instant at) {
        queue(DOCUMENT.RANK.le((short) rank), kinds, at);
    }

    private void queue(Condition papers, Collection<String> kinds, Instant at) {
        sql.insertInto(SCAN_TEXT, SCAN_TEXT.ATTACHMENT, SCAN_TEXT.DOCUMENT, SCAN_TEXT.AT)
                .select(sql.select(ATTACHMENT.ID, ATTACHMENT.DOCUMENT, DSL.val(at, SCAN_TEXT.AT))
                        .from(ATTACHMENT)
                        .join(DOCUMENT)
                        .on(DOCUMENT.ID.eq(ATTACHMENT.DOCUMENT))
                        .where(papers, DOCUMENT.ADDRESSEE.isNull(), DOCUMENT.DESTROYED_AT.isNull())
                        .and(ATTACHMENT.REMOVED_AT.isNull())
                        .and(ATTACHMENT.KIND.in(kinds)))
                .onConflictDoNothing()
                .execute();
    }

    /** Papers above a level of which something was queued or read. */
    List<DocumentId> above(int rank) {
        return sql.selectDistinct(SCAN_TEXT.DOCUMENT)
                .from(SCAN_TEXT)
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(SCAN_TEXT.DOCUMENT))
                .where(DOCUMENT.RANK.gt((short) rank))
                .orderBy(SCAN_TEXT.DOCUMENT)
                .fetch(row -> new DocumentId(row.value1()));
    }

    /** The one that waits longest. */
    Optional<UnreadScan> next() {
        return sql.select(SCAN_TEXT.ATTACHMENT, SCAN_TEXT.DOCUMENT, ATTACHMENT.CONTENT)
                .from(SCAN_TEXT)
                .join(ATTACHMENT)
                .on(ATTACHMENT.ID.eq(SCAN_TEXT.ATTACHMENT))
                .where(SCAN_TEXT.STATE.eq(ScanText.State.WAITING.name()), ATTACHMENT.REMOVED_AT.isNull())
                .orderBy(SCAN_TEXT.AT, SCAN_TEXT.ATTACHMENT)
                .limit(1)
                .fetchOptional(
                        row -> new UnreadScan(row.value1(), new DocumentId(row.value2()), new ContentId(row.value3())));
    }

    void read(UUID attachment, int done, int pages) {
        sql.update(SCAN_TEXT)
                .set(SCAN_TEXT.DONE, done)
                .set(SCAN_TEXT.PAGES, pages)
                .where(SCAN_TEXT.ATTACHMENT.eq(attachment))
                .execute();
    }

    /** False when it was taken away meanwhile. */
    boolean done(UUID attachment, byte[] sealed, Set<String> terms, Instant at) {
        return sql.update(SCAN_TEXT)
                        .set(SCAN_TEXT.STATE, ScanText.State.DONE.name())
                        .set(SCAN_TEXT.SEALED, sealed)
                        .set(SCAN_TEXT.TERMS, terms.toArray(String[]::new))
                        .set(SCAN_TEXT.AT, at)
                        .where(SCAN_TEXT.ATTACHMENT.eq(attachment))
                        .execute()
                == 1;
    }

    void failed(UUID attachment, String why, Instant at) {
        sql.update(SCAN_TEXT)
                .set(SCAN_TEXT.STATE, ScanText.State.FAILED.name())
                .set(SCAN_TEXT.TROUBLE, why)
                .set(SCAN_TEXT.AT, at)
                .where(SCAN_TEXT.ATTACHMENT.eq(attachment))
                .execute();
    }

    List<ScanText> of(DocumentId document) {
        return sql.selectFrom(SCAN_TEXT)
                .where(SCAN_TEXT.DOCUMENT.eq(document.value()))
                .fetch(row -> new ScanText(
                        row.getAttachment(),
                        ScanText.State.valueOf(row.getState()),
                        row.getDone(),
                        row.getPages(),
                        row.getTrouble()));
    }

    Optional<byte[]> sealed(UUID attachment) {
        return sql.select(SCAN_TEXT.SEALED)
                .from(SCAN_TEXT)
                .where(SCAN_TEXT.ATTACHMENT.eq(attachment), SCAN_TEXT.SEALED.isNotNull())
                .fetchOptional(SCAN_TEXT.SEALED);
    }

    /** What was recognised on one file, or on all of a paper, is no more. */
    int forget(DocumentId document) {
        return sql.deleteFrom(SCAN_TEXT)
                .where(SCAN_TEXT.DOCUMENT.eq(document.value()))
                .execute();
    }

    /** What a paper is found by: its own words and what was recognised on its scans. */
    void found(DocumentId document, Set<String> own) {
        sql.update(DOCUMENT)
                .set(java.util.Map.of(DOCUMENT.TERMS, with(document, own)))
                .where(DOCUMENT.ID.eq(document.value()))
                .execute();
    }

    /** The value of {@code document.terms} of a paper that has scans. Whose own words are gone is found by nothing. */
    static Field<Object> with(DocumentId document, Set<String> own) {
        return own.isEmpty()
                ? TermStore.vector(own)
                : field(
                        "array_to_tsvector({0} || array(select t from registry.scan_text s, unnest(s.terms) t"
                                + " where s.document = {1}))",
                        Object.class,
                        DSL.val(own.toArray(String[]::new), SQLDataType.CLOB.array()),
                        DSL.val(document.value()));
    }
}

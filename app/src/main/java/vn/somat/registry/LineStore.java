package vn.somat.registry;

import static vn.somatdb.registry.Tables.ATTACHMENT;
import static vn.somatdb.registry.Tables.DOCUMENT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.vault.ContentId;

/** Lines as they are written. Whoever changes one holds its row from {@link #lock} on. */
@Repository
class LineStore {

    private final DSLContext sql;

    LineStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Line line, @Nullable String twin, Set<String> terms) {
        var place = line.place();
        var addressee = line.addressee();
        sql.insertInto(DOCUMENT)
                .set(DOCUMENT.ID, line.id().value())
                .set(DOCUMENT.BOOK, line.book().value())
                .set(DOCUMENT.VOLUME, (short) line.volume())
                .set(DOCUMENT.DIRECTION, line.direction().name())
                .set(DOCUMENT.SERIAL, line.serial().number())
                .set(DOCUMENT.INSERTION, line.serial().insertion())
                .set(DOCUMENT.SERIES, place == null ? null : place.series())
                .set(DOCUMENT.SERIES_NUMBER, place == null ? null : place.number())
                .set(DOCUMENT.ADDRESSEE, addressee == null ? null : addressee.value())
                .set(DOCUMENT.INSERTED, line.inserted())
                .set(DOCUMENT.IMPORTED, line.imported())
                .set(LineRowStore.changeable(line, twin, terms))
                .execute();
    }

    void change(Line line, @Nullable String twin, Set<String> terms) {
        sql.update(DOCUMENT)
                .set(LineRowStore.changeable(line, twin, terms))
                .set(Map.of(DOCUMENT.TERMS, ScanTextStore.with(line.id(), terms)))
                .where(DOCUMENT.ID.eq(line.id().value()))
                .execute();
    }

    /** Only the state; what the line is found by stays. */
    void state(Line line) {
        sql.update(DOCUMENT)
                .set(DOCUMENT.STATE, line.state().name())
                .where(DOCUMENT.ID.eq(line.id().value()))
                .execute();
    }

    void cancel(Line line) {
        sql.update(DOCUMENT)
                .set(DOCUMENT.STATE, line.state().name())
                .set(DOCUMENT.SEALED_REASON, line.texts().reason())
                .where(DOCUMENT.ID.eq(line.id().value()))
                .execute();
    }

    /** The contents of the files that lie behind a line. */
    List<ContentId> files(DocumentId id) {
        return sql.select(ATTACHMENT.CONTENT)
                .from(ATTACHMENT)
                .where(ATTACHMENT.DOCUMENT.eq(id.value()), ATTACHMENT.REMOVED_AT.isNull())
                .orderBy(ATTACHMENT.CONTENT)
                .fetch(row -> new ContentId(row.value1()));
    }

    void destroyed(Line line, Instant at) {
        change(line, null, Set.of());
        gone(line.id(), at);
    }

    /** Its words are no more; what it says now was written before. */
    void gone(DocumentId id, Instant at) {
        sql.update(DOCUMENT)
                .set(DOCUMENT.DESTROYED_AT, at)
                .where(DOCUMENT.ID.eq(id.value()))
                .execute();
    }

    /** The line as it is now, kept from others until the act is done. */
    Optional<Line> lock(Reader reader, DocumentId id) {
        return sql.select(LineRowStore.LINE)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()).and(VisibilityStore.lines(reader)))
                .forUpdate()
                .fetchOptional(LineRowStore::line);
    }

    /** As it is now, by whomever it may be read. */
    Optional<Line> find(DocumentId id) {
        return sql.select(LineRowStore.LINE)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()))
                .fetchOptional(LineRowStore::line);
    }

    /** The same for acts of the house itself, and of rooms above that have asked who may. */
    Optional<Line> lock(DocumentId id) {
        return sql.select(LineRowStore.LINE)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(LineRowStore::line);
    }

    /** The last letter given behind a serial; empty when nothing was inserted there. */
    String lastInsertion(BookId book, int serial) {
        return sql.select(DOCUMENT.INSERTION)
                .from(DOCUMENT)
                .where(DOCUMENT.BOOK.eq(book.value()), DOCUMENT.SERIAL.eq(serial))
                .orderBy(DOCUMENT.INSERTION.desc())
                .limit(1)
                .fetchOptional(DOCUMENT.INSERTION)
                .orElse("");
    }
}

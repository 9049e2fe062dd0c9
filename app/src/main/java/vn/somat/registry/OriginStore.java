package vn.somat.registry;

import static org.jooq.impl.DSL.any;
import static vn.somatdb.registry.Tables.IMPORTED_LINE;
import static vn.somatdb.registry.Tables.OLD_IMPORT;
import static vn.somatdb.registry.Tables.OLD_VOLUME;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.somat.ledger.EntryId;
import vn.somat.organisation.PersonId;

/** Where imported lines came from. Only grows, but for an import that is taken back. */
@Repository
class OriginStore {

    /** A line that was written, and where it stood. */
    record Row(DocumentId document, BookId book, OldPlace from) {}

    private static final JsonMapper JSON = new JsonMapper();

    private final DSLContext sql;

    OriginStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Once for all books of a file. */
    void begin(OldSource source, String form, Instant at, PersonId by) {
        sql.insertInto(OLD_IMPORT)
                .set(OLD_IMPORT.ID, source.id())
                .set(OLD_IMPORT.FORM, form)
                .set(OLD_IMPORT.SHA256, source.sha256())
                .set(OLD_IMPORT.AT, at)
                .set(OLD_IMPORT.BY, by.value())
                .onConflictDoNothing()
                .execute();
    }

    void add(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var insert = sql.insertInto(
                IMPORTED_LINE,
                IMPORTED_LINE.DOCUMENT,
                IMPORTED_LINE.IMPORT,
                IMPORTED_LINE.BOOK,
                IMPORTED_LINE.SHEET,
                IMPORTED_LINE.LINE);
        for (var row : rows) {
            insert = insert.values(
                    row.document().value(),
                    row.from().source().id(),
                    row.book().value(),
                    (short) row.from().sheet(),
                    Math.toIntExact(row.from().line()));
        }
        insert.execute();
    }

    /** All lines of a book are in. */
    void end(OldSource source, OldTally tally, int reached, Instant at, EntryId entry) {
        var counters = new TreeMap<>(tally.numbers());
        counters.put(tally.book().serials(), new Counted(tally.before(), reached));
        sql.insertInto(OLD_VOLUME)
                .set(OLD_VOLUME.IMPORT, source.id())
                .set(OLD_VOLUME.BOOK, tally.book().id().value())
                .set(OLD_VOLUME.LINES, tally.lines())
                .set(OLD_VOLUME.COUNTERS, JSONB.valueOf(JSON.writeValueAsString(counters)))
                .set(OLD_VOLUME.AT, at)
                .set(OLD_VOLUME.ENTRY, entry.value())
                .execute();
    }

    /** Files that lines of a book came from, in the order they went in. */
    List<OriginFile> files(BookId book) {
        return sql.select(OLD_IMPORT.SHA256, OLD_VOLUME.AT)
                .from(OLD_VOLUME)
                .join(OLD_IMPORT)
                .on(OLD_IMPORT.ID.eq(OLD_VOLUME.IMPORT))
                .where(OLD_VOLUME.BOOK.eq(book.value()))
                .orderBy(OLD_VOLUME.AT)
                .fetch(row -> new OriginFile(row.value1(), row.value2()));
    }

    /** Of those among these lines that came from a file. */
    Map<DocumentId, Origin> of(Collection<DocumentId> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        return sql
                .select(
                        IMPORTED_LINE.DOCUMENT,
                        OLD_IMPORT.SHA256,
                        IMPORTED_LINE.SHEET,
                        IMPORTED_LINE.LINE,
                        OLD_VOLUME.AT,
                        OLD_IMPORT.BY)
                .from(IMPORTED_LINE)
                .join(OLD_IMPORT)
                .on(OLD_IMPORT.ID.eq(IMPORTED_LINE.IMPORT))
                .join(OLD_VOLUME)
                .on(OLD_VOLUME.IMPORT.eq(IMPORTED_LINE.IMPORT), OLD_VOLUME.BOOK.eq(IMPORTED_LINE.BOOK))
                .where(IMPORTED_LINE.DOCUMENT.eq(
                        any(documents.stream().map(DocumentId::value).toArray(UUID[]::new))))
                .fetch(row -> new Origin(
                        new DocumentId(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        new PersonId(row.value6())))
                .stream()
                .collect(Collectors.toMap(Origin::document, one -> one));
    }
}

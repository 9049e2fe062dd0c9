package vn.somat.registry;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static vn.somatdb.registry.Tables.DOCUMENT;
import static vn.somatdb.registry.Tables.IMPORTED_LINE;
import static vn.somatdb.registry.Tables.OLD_VOLUME;
import static vn.somatdb.registry.Tables.RECIPIENT;
import static vn.somatdb.registry.Tables.VOLUME;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.somat.ledger.EntryId;
import vn.somat.organisation.PersonId;
import vn.somat.vault.ContentId;

/** Deletes lines of an import that is taken back: the one place where lines go, and the database lets none other go. */
@Repository
class UndoingStore {

    private static final TypeReference<Map<String, Counted>> COUNTERS = new TypeReference<>() {};
    private static final JsonMapper JSON = new JsonMapper();

    private final DSLContext sql;

    UndoingStore(DSLContext sql) {
        this.sql = sql;
    }

    /** What is still in, the last first. */
    List<TakenVolume> taken(UUID source) {
        return sql.selectFrom(OLD_VOLUME)
                .where(OLD_VOLUME.IMPORT.eq(source), OLD_VOLUME.UNDONE_AT.isNull())
                .orderBy(OLD_VOLUME.AT.desc(), OLD_VOLUME.BOOK)
                .forUpdate()
                .fetch(row -> new TakenVolume(
                        new BookId(row.getBook()),
                        row.getLines(),
                        row.getAt(),
                        JSON.readValue(row.getCounters().data(), COUNTERS)));
    }

    /** Whether somebody else wrote into the book since. */
    boolean wentOn(UUID source, TakenVolume taken) {
        return sql.fetchExists(selectOne()
                .from(DOCUMENT)
                .where(
                        DOCUMENT.BOOK.eq(taken.book().value()),
                        DOCUMENT.REGISTERED_AT.gt(taken.at()),
                        notExists(selectOne()
                                .from(IMPORTED_LINE)
                                .where(IMPORTED_LINE.DOCUMENT.eq(DOCUMENT.ID), IMPORTED_LINE.IMPORT.eq(source)))));
    }

    void undone(UUID source, BookId book, Instant at, PersonId by, EntryId entry) {
        sql.update(OLD_VOLUME)
                .set(OLD_VOLUME.UNDONE_AT, at)
                .set(OLD_VOLUME.UNDONE_BY, by.value())
                .set(OLD_VOLUME.UNDONE_ENTRY, entry.value())
                .where(OLD_VOLUME.IMPORT.eq(source), OLD_VOLUME.BOOK.eq(book.value()))
                .execute();
    }

    /** The contents of the lines that are gone; a line that is no longer as it came stays and is not among them. */
    List<ContentId> delete(UUID source, BookId book) {
        var ours = of(source, book);
        sql.deleteFrom(RECIPIENT)
                .where(exists(
                        selectOne().from(IMPORTED_LINE).where(ours, IMPORTED_LINE.DOCUMENT.eq(RECIPIENT.DOCUMENT))))
                .execute();
        var words = sql.deleteFrom(DOCUMENT)
                .where(
                        DOCUMENT.STATE.eq(DocumentView.State.REGISTERED.name()),
                        exists(selectOne().from(IMPORTED_LINE).where(ours, IMPORTED_LINE.DOCUMENT.eq(DOCUMENT.ID))))
                .returningResult(DOCUMENT.CONTENT)
                .fetch(row -> new ContentId(row.value1()));
        sql.deleteFrom(IMPORTED_LINE).where(ours).execute();
        return words;
    }

    /** First and last serial of its volumes as they are now. */
    void bounds(BookId book) {
        sql.update(VOLUME)
                .set(VOLUME.FIRST_SERIAL, serial(min(DOCUMENT.SERIAL)))
                .set(VOLUME.LAST_SERIAL, serial(max(DOCUMENT.SERIAL)))
                .where(VOLUME.BOOK.eq(book.value()), VOLUME.CLOSED_AT.isNull())
                .execute();
    }

    private static Field<Integer> serial(Field<Integer> which) {
        Field<Integer> found = select(which)
                .from(DOCUMENT)
                .where(DOCUMENT.BOOK.eq(VOLUME.BOOK), DOCUMENT.VOLUME.eq(VOLUME.NUMBER))
                .asField();
        return coalesce(found, val(0));
    }

    private static Condition of(UUID source, BookId book) {
        return IMPORTED_LINE.IMPORT.eq(source).and(IMPORTED_LINE.BOOK.eq(book.value()));
    }
}

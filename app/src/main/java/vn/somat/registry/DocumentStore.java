package vn.somat.registry;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static vn.somatdb.registry.Tables.ATTACHMENT;
import static vn.somatdb.registry.Tables.CORRECTION;
import static vn.somatdb.registry.Tables.DESTROYED_PART;
import static vn.somatdb.registry.Tables.DOCUMENT;
import static vn.somatdb.registry.Tables.INSIDE;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Row2;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;

/** Lines as their reader may see them. */
@Repository
class DocumentStore {

    /** Most lines stay as they were written: what happened to them is asked for only where something did. */
    private static final Field<Boolean> CHANGED = field(exists(
                            selectOne().from(CORRECTION).where(CORRECTION.DOCUMENT.eq(DOCUMENT.ID)))
                    .or(exists(selectOne().from(DESTROYED_PART).where(DESTROYED_PART.DOCUMENT.eq(DOCUMENT.ID)))))
            .as("changed");

    private final DSLContext sql;

    DocumentStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Shown> find(Reader reader, DocumentId id) {
        return visible(reader, DOCUMENT.ID.eq(id.value())).fetchOptional(DocumentStore::shown);
    }

    /** These lines, in the order they are asked for; what is not the reader's is left out. */
    List<Shown> all(Reader reader, Collection<DocumentId> ids) {
        var found = new HashMap<DocumentId, Shown>();
        var values = ids.stream().map(DocumentId::value).toArray(UUID[]::new);
        visible(reader, DOCUMENT.ID.eq(any(values)))
                .fetch(DocumentStore::shown)
                .forEach(one -> found.put(one.line().id(), one));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** A page of a book, newest first. */
    List<Shown> newest(Reader reader, BookId book, @Nullable Serial before, int limit) {
        return visible(reader, DOCUMENT.BOOK.eq(book.value()))
                .and(before == null ? noCondition() : place().lessThan(before.number(), before.insertion()))
                .orderBy(DOCUMENT.SERIAL.desc(), DOCUMENT.INSERTION.desc())
                .limit(limit)
                .fetch(DocumentStore::shown);
    }

    /** A page of a book or of one volume as it is printed. */
    List<Shown> inOrder(Reader reader, BookId book, @Nullable Integer volume, @Nullable Serial after, int limit) {
        return visible(reader, DOCUMENT.BOOK.eq(book.value()))
                .and(volume == null ? noCondition() : DOCUMENT.VOLUME.eq(volume.shortValue()))
                .and(after == null ? noCondition() : place().greaterThan(after.number(), after.insertion()))
                .orderBy(DOCUMENT.SERIAL, DOCUMENT.INSERTION)
                .limit(limit)
                .fetch(DocumentStore::shown);
    }

    long count(Reader reader, BookId book, @Nullable Integer volume) {
        return sql.selectCount()
                .from(DOCUMENT)
                .where(DOCUMENT.BOOK.eq(book.value()), VisibilityStore.lines(reader))
                .and(volume == null ? noCondition() : DOCUMENT.VOLUME.eq(volume.shortValue()))
                .fetchSingle()
                .value1();
    }

    private SelectConditionStep<Record> visible(Reader reader, Condition which) {
        return sql.select(LineRowStore.LINE)
                .select(LineRowStore.WITHIN)
                .select(attachments(reader), CHANGED)
                .from(DOCUMENT)
                .leftJoin(INSIDE)
                .on(VisibilityStore.inside(reader))
                .where(VisibilityStore.lines(reader))
                .and(which);
    }

    private static Row2<Integer, String> place() {
        return row(DOCUMENT.SERIAL, DOCUMENT.INSERTION);
    }

    private static Field<Integer> attachments(Reader reader) {
        return when(
                        VisibilityStore.contents(reader),
                        field(selectCount()
                                .from(ATTACHMENT)
                                .where(ATTACHMENT.DOCUMENT.eq(DOCUMENT.ID), ATTACHMENT.REMOVED_AT.isNull())))
                .otherwise(val(0))
                .as("attachments");
    }

    private static Shown shown(Record row) {
        return new Shown(
                LineRowStore.line(row),
                LineRowStore.inside(row),
                row.get("attachments", Integer.class),
                row.get(CHANGED));
    }
}

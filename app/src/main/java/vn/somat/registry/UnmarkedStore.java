package vn.somat.registry;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static vn.somatdb.registry.Tables.ATTACHMENT;
import static vn.somatdb.registry.Tables.DOCUMENT;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;

/** Papers that came unmarked: those that wait, newest first; and the one that moves to another book. */
@Repository
class UnmarkedStore {

    private final DSLContext sql;

    UnmarkedStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Held for an act whose right was found elsewhere: by the power to decide, not by whose paper it is. */
    Optional<Line> lock(DocumentId id) {
        return sql.select(LineRowStore.LINE)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()), DOCUMENT.UNMARKED.isNotNull())
                .forUpdate()
                .fetchOptional(LineRowStore::line);
    }

    Optional<Unmarked> state(Reader reader, DocumentId id) {
        return sql.select(DOCUMENT.UNMARKED)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()), DOCUMENT.UNMARKED.isNotNull(), VisibilityStore.lines(reader))
                .fetchOptional(found -> Unmarked.valueOf(found.value1()));
    }

    Optional<DocumentId> movedTo(Reader reader, DocumentId id) {
        return sql.select(DOCUMENT.MOVED_TO)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()), DOCUMENT.MOVED_TO.isNotNull(), VisibilityStore.lines(reader))
                .fetchOptional(found -> new DocumentId(found.value1()));
    }

    List<Line> waiting(Reader reader, FindingStore.@Nullable Found after, int limit) {
        return sql.select(LineRowStore.LINE)
                .from(DOCUMENT)
                .where(DOCUMENT.UNMARKED.in(Unmarked.WAITING.name(), Unmarked.DECIDED.name()))
                .and(VisibilityStore.lines(reader))
                .and(
                        after == null
                                ? noCondition()
                                : row(DOCUMENT.REGISTERED_AT, DOCUMENT.ID)
                                        .lessThan(
                                                after.registeredAt(), after.id().value()))
                .orderBy(DOCUMENT.REGISTERED_AT.desc(), DOCUMENT.ID.desc())
                .limit(limit)
                .fetch(LineRowStore::line);
    }

    void state(DocumentId id, @Nullable Unmarked state) {
        sql.update(DOCUMENT)
                .set(DOCUMENT.UNMARKED, state == null ? null : state.name())
                .where(DOCUMENT.ID.eq(id.value()))
                .execute();
    }

    /** Its files lie behind the new line; those that were removed stay where they were. */
    void move(DocumentId from, DocumentId to) {
        sql.update(ATTACHMENT)
                .set(ATTACHMENT.DOCUMENT, to.value())
                .where(ATTACHMENT.DOCUMENT.eq(from.value()), ATTACHMENT.REMOVED_AT.isNull())
                .execute();
        sql.update(DOCUMENT)
                .set(DOCUMENT.UNMARKED, Unmarked.MOVED.name())
                .set(DOCUMENT.MOVED_TO, to.value())
                .where(DOCUMENT.ID.eq(from.value()))
                .execute();
    }
}

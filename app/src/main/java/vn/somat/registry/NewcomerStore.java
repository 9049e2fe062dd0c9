package vn.somat.registry;

import static org.jooq.impl.DSL.noCondition;
import static vn.somatdb.registry.Tables.DOCUMENT;
import static vn.somatdb.registry.Tables.INSIDE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lines that came from another office by one act, for whoever makes them findable. */
@Repository
class NewcomerStore {

    private final DSLContext sql;

    NewcomerStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Line> lines(UUID entry, @Nullable DocumentId after, int limit) {
        return sql.select(LineRowStore.LINE)
                .from(DOCUMENT)
                .where(DOCUMENT.ENTRY.eq(entry))
                .and(after == null ? noCondition() : DOCUMENT.ID.gt(after.value()))
                .orderBy(DOCUMENT.ID)
                .limit(limit)
                .fetch(LineRowStore::line);
    }

    List<Inside> insides(UUID entry, @Nullable DocumentId after, int limit) {
        return sql.select(LineRowStore.WITHIN)
                .from(INSIDE)
                .where(INSIDE.ENTRY.eq(entry))
                .and(after == null ? noCondition() : INSIDE.DOCUMENT.gt(after.value()))
                .orderBy(INSIDE.DOCUMENT)
                .limit(limit)
                .fetch(LineRowStore::inside);
    }

    void found(DocumentId id, @Nullable String twin, Set<String> terms) {
        sql.update(DOCUMENT)
                .set(DOCUMENT.TWIN, twin)
                .set(Map.of(DOCUMENT.TERMS, TermStore.vector(terms)))
                .where(DOCUMENT.ID.eq(id.value()))
                .execute();
    }

    void found(DocumentId envelope, Set<String> terms) {
        sql.update(INSIDE)
                .set(Map.of(INSIDE.TERMS, TermStore.vector(terms)))
                .where(INSIDE.DOCUMENT.eq(envelope.value()))
                .execute();
    }
}

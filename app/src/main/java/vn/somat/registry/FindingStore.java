package vn.somat.registry;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static vn.somatdb.registry.Tables.DOCUMENT;
import static vn.somatdb.registry.Tables.INSIDE;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;

/** Papers by their blinded terms and by what is in clear, newest first, within what the reader may see. */
@Repository
class FindingStore {

    private final DSLContext sql;

    FindingStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Found> find(Reader reader, Wanted wanted, @Nullable Found after, int limit) {
        return query(reader, wanted, after, limit)
                .fetch(found -> new Found(new DocumentId(found.value1()), found.value2()));
    }

    /** Apart, so that a test can look at how the database goes about it. */
    ResultQuery<Record2<UUID, Instant>> query(Reader reader, Wanted wanted, @Nullable Found after, int limit) {
        return sql.select(DOCUMENT.ID, DOCUMENT.REGISTERED_AT)
                .from(DOCUMENT)
                .where(VisibilityStore.lines(reader))
                .and(matches(reader, wanted.words()))
                .and(TermStore.all(DOCUMENT.TERMS, wanted.issuer()))
                .and(TermStore.none(DOCUMENT.TERMS, wanted.without()))
                .and(clear(wanted))
                .and(
                        after == null
                                ? noCondition()
                                : row(DOCUMENT.REGISTERED_AT, DOCUMENT.ID)
                                        .lessThan(
                                                after.registeredAt(), after.id().value()))
                .orderBy(DOCUMENT.REGISTERED_AT.desc(), DOCUMENT.ID.desc())
                .limit(limit);
    }

    /** In the line itself; for the addressee of an envelope in the line and its inside together. */
    private static Condition matches(Reader reader, Set<String> words) {
        if (words.isEmpty()) {
            return noCondition();
        }
        var together = field("{0} || {1}", Object.class, DOCUMENT.TERMS, INSIDE.TERMS);
        return TermStore.all(DOCUMENT.TERMS, words)
                .or(DOCUMENT.ADDRESSEE
                        .eq(reader.person().value())
                        .and(exists(selectOne()
                                .from(INSIDE)
                                .where(VisibilityStore.inside(reader))
                                .and(TermStore.all(together, words)))));
    }

    private static Condition clear(Wanted wanted) {
        var level = wanted.level();
        var from = wanted.from();
        var to = wanted.to();
        var book = wanted.book();
        var direction = wanted.direction();
        return noCondition()
                .and(level == null ? noCondition() : DOCUMENT.LEVEL.eq(level))
                .and(from == null ? noCondition() : DOCUMENT.DATE.ge(from))
                .and(to == null ? noCondition() : DOCUMENT.DATE.le(to))
                .and(book == null ? noCondition() : DOCUMENT.BOOK.eq(book.value()))
                .and(direction == null ? noCondition() : DOCUMENT.DIRECTION.eq(direction.name()));
    }

    /** Where a paper stands in the order of finding. */
    record Found(DocumentId id, Instant registeredAt) {}
}

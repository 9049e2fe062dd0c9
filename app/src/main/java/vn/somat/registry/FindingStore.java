package vn.somat.registry;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static vn.somatdb.registry.Tables.DOCUMENT;
import static vn.somatdb.registry.Tables.INSIDE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
import org.jooq.SelectLimitPercentStep;
import org.jooq.SelectSelectStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;

/** Papers by their blinded terms and by what is in clear, newest first, within what the reader may see. */
@Repository
class FindingStore {

    /** So many lines are read through before an index is asked. */
    private static final int NEWEST = 500;

    /** So many lines that answer are asked for, to show a page of the newest: papers do not come evenly. */
    private static final int ENOUGH = 150;

    private static final int TURNS = 2;
    private static final int FURTHER = 4;

    private final DSLContext sql;

    FindingStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * First among the newest lines, where common words are met at once. How many answer there says how far back enough of
     * them will be; so far the index is asked, then further, then wholly.
     */
    List<Found> find(Reader reader, Wanted wanted, @Nullable Found after, int limit) {
        if (wanted.wordless()) {
            return found(query(reader, wanted, after, limit, noCondition()));
        }
        var met = found(query(reader, wanted, after, limit, DOCUMENT.ID.eq(any(newest(after)))));
        if (met.size() == limit) {
            return met;
        }
        var newest = newestTime(after);
        var back = newest.length();
        for (int turn = 0; turn < TURNS && !back.isZero(); turn++) {
            back = back.multipliedBy(Math.max(FURTHER, ENOUGH / Math.max(1, met.size())));
            var time = MarkStore.entered(newest.to().minus(back), newest.to());
            if (time.isEmpty()) {
                break;
            }
            met = found(lookedUp(reader, wanted, after, limit, time.get()));
            if (met.size() == limit) {
                return met;
            }
        }
        return found(lookedUp(reader, wanted, after, limit, noCondition()));
    }

    private record Time(Duration length, Instant to) {}

    private Time newestTime(@Nullable Found after) {
        var newest = among(select(DOCUMENT.REGISTERED_AT), after).asTable("newest");
        var at = newest.field(DOCUMENT.REGISTERED_AT);
        return sql.select(min(at), max(at))
                .from(newest)
                .fetchSingle(span -> span.value1() == null
                        ? new Time(Duration.ZERO, Instant.EPOCH)
                        : new Time(Duration.between(span.value1(), span.value2()), span.value2()));
    }

    private static List<Found> found(ResultQuery<Record2<UUID, Instant>> query) {
        return query.fetch(found -> new Found(new DocumentId(found.value1()), found.value2()));
    }

    private ResultQuery<Record2<UUID, Instant>> query(
            Reader reader, Wanted wanted, @Nullable Found after, int limit, Condition among) {
        return sql.select(DOCUMENT.ID, DOCUMENT.REGISTERED_AT)
                .from(DOCUMENT)
                .where(among, VisibilityStore.lines(reader), clear(wanted), behind(after))
                .and(matches(reader, wanted))
                .orderBy(DOCUMENT.REGISTERED_AT.desc(), DOCUMENT.ID.desc())
                .limit(limit);
    }

    private static Field<UUID[]> newest(@Nullable Found after) {
        return array(among(select(DOCUMENT.ID), after));
    }

    private static <R extends Record> SelectLimitPercentStep<R> among(SelectSelectStep<R> what, @Nullable Found after) {
        return what.from(DOCUMENT)
                .where(behind(after))
                .orderBy(DOCUMENT.REGISTERED_AT.desc(), DOCUMENT.ID.desc())
                .limit(NEWEST);
    }

    /**
     * By the index of words and marks alone, whose answer is put in order afterwards: never by reading line after line. Apart,
     * so that a test can look at how the database goes about it.
     */
    ResultQuery<Record2<UUID, Instant>> lookedUp(
            Reader reader, Wanted wanted, @Nullable Found after, int limit, Condition time) {
        var own = DOCUMENT.ADDRESSEE.eq(reader.person().value()).and(inside(reader, wanted));
        var hit = name("hit")
                .asMaterialized(lines(reader, wanted, after)
                        .and(TermStore.found(DOCUMENT.TERMS, wanted))
                        .and(reader.reach().isEmpty() ? MarkStore.mayBeSeen(reader) : noCondition())
                        .and(MarkStore.meant(wanted))
                        .and(time)
                        .union(lines(reader, wanted, after).and(own)));
        var id = hit.field(DOCUMENT.ID);
        var registeredAt = hit.field(DOCUMENT.REGISTERED_AT);
        return sql.with(hit)
                .select(id, registeredAt)
                .from(hit)
                .orderBy(registeredAt.desc(), id.desc())
                .limit(limit);
    }

    private SelectConditionStep<Record2<UUID, Instant>> lines(Reader reader, Wanted wanted, @Nullable Found after) {
        return sql.select(DOCUMENT.ID, DOCUMENT.REGISTERED_AT)
                .from(DOCUMENT)
                .where(VisibilityStore.lines(reader), clear(wanted), behind(after));
    }

    private static Condition behind(@Nullable Found after) {
        return after == null
                ? noCondition()
                : row(DOCUMENT.REGISTERED_AT, DOCUMENT.ID)
                        .lessThan(after.registeredAt(), after.id().value());
    }

    /** In the line itself; for the addressee of an envelope in the line and its inside together. */
    private static Condition matches(Reader reader, Wanted wanted) {
        return wanted.wordless()
                ? noCondition()
                : TermStore.found(DOCUMENT.TERMS, wanted)
                        .or(DOCUMENT.ADDRESSEE.eq(reader.person().value()).and(inside(reader, wanted)));
    }

    private static Condition inside(Reader reader, Wanted wanted) {
        var together = field("{0} || {1}", Object.class, DOCUMENT.TERMS, INSIDE.TERMS);
        return exists(
                selectOne().from(INSIDE).where(VisibilityStore.inside(reader)).and(TermStore.found(together, wanted)));
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

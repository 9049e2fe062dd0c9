package vn.somat.registry;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static vn.somatdb.registry.Tables.DOCUMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Regulations;

/** Lines by the last day of their protection; each question has an index that holds just the lines it asks about. */
@Repository
class ProtectionStore {

    private static final List<Field<?>> ENDING = List.of(
            DOCUMENT.ID,
            DOCUMENT.BOOK,
            DOCUMENT.SERIAL,
            DOCUMENT.INSERTION,
            DOCUMENT.DIRECTION,
            DOCUMENT.NUMBER,
            DOCUMENT.DATE,
            DOCUMENT.REGIME,
            DOCUMENT.LEVEL,
            DOCUMENT.PROTECTED_UNTIL,
            DOCUMENT.DETERMINATION,
            DOCUMENT.IMPORTED,
            DOCUMENT.REGISTERED_AT);

    private final DSLContext sql;
    private final Regulations regulations;

    ProtectionStore(DSLContext sql, Regulations regulations) {
        this.sql = sql;
        this.regulations = regulations;
    }

    Optional<Ending> find(Reader reader, DocumentId id) {
        return sql.select(ENDING)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()), VisibilityStore.lines(reader), decided())
                .fetchOptional(this::ending);
    }

    List<Ending> all(Reader reader, Collection<DocumentId> ids) {
        var values = ids.stream().map(DocumentId::value).toArray(UUID[]::new);
        return sql.select(ENDING)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(any(values)), VisibilityStore.lines(reader), decided())
                .fetch(this::ending);
    }

    /** Soonest first, within two days, both included. */
    List<Ending> ending(
            Reader reader,
            boolean othersOnly,
            @Nullable LocalDate from,
            LocalDate to,
            @Nullable TermMark after,
            int limit) {
        return sql.select(ENDING)
                .from(DOCUMENT)
                .where(VisibilityStore.lines(reader), written(), DOCUMENT.PROTECTED_UNTIL.le(to))
                .and(from == null ? noCondition() : DOCUMENT.PROTECTED_UNTIL.ge(from))
                .and(othersOnly ? not(own()) : noCondition())
                .and(behind(after))
                .orderBy(DOCUMENT.PROTECTED_UNTIL, DOCUMENT.ID)
                .limit(limit)
                .fetch(this::ending);
    }

    /** Secret lines that rest on one of these decisions, by id. */
    List<Ending> resting(Reader reader, Collection<UUID> determinations, @Nullable UUID after, int limit) {
        return sql.select(ENDING)
                .from(DOCUMENT)
                .where(VisibilityStore.lines(reader), written(), DOCUMENT.RANK.gt((short) 0))
                .and(DOCUMENT.DETERMINATION.eq(any(determinations.toArray(UUID[]::new))))
                .and(after == null ? noCondition() : DOCUMENT.ID.gt(after))
                .orderBy(DOCUMENT.ID)
                .limit(limit)
                .fetch(this::ending);
    }

    /** Oldest first. */
    List<Ending> withoutTerm(Reader reader, @Nullable Instant at, @Nullable UUID after, int limit) {
        return sql.select(ENDING)
                .from(DOCUMENT)
                .where(VisibilityStore.lines(reader), written(), DOCUMENT.RANK.gt((short) 0))
                .and(DOCUMENT.PROTECTED_UNTIL.isNull())
                .and(
                        at == null
                                ? noCondition()
                                : row(DOCUMENT.REGISTERED_AT, DOCUMENT.ID).greaterThan(at, after))
                .orderBy(DOCUMENT.REGISTERED_AT, DOCUMENT.ID)
                .limit(limit)
                .fetch(this::ending);
    }

    /** For the house itself: what it decided about and ended before a day, by whomever it may be read. */
    List<TermMark> ended(LocalDate before, @Nullable TermMark after, int limit) {
        return sql.select(DOCUMENT.PROTECTED_UNTIL, DOCUMENT.ID)
                .from(DOCUMENT)
                .where(written(), DOCUMENT.PROTECTED_UNTIL.lt(before), own())
                .and(behind(after))
                .orderBy(DOCUMENT.PROTECTED_UNTIL, DOCUMENT.ID)
                .limit(limit)
                .fetch(line -> new TermMark(line.value1(), line.value2()));
    }

    /** Of what others decided, or an older book, nobody knows here whether it was extended. */
    private static Condition own() {
        return DOCUMENT.IMPORTED
                .isFalse()
                .and(DOCUMENT.DIRECTION.eq(Direction.OUTGOING.name()).or(DOCUMENT.DETERMINATION.isNotNull()));
    }

    /** Gives the lines of a level the term it has, where a day is known and no term yet. */
    void fill(String regime, String level, int years) {
        var from = coalesce(DOCUMENT.DATE, DOCUMENT.ARRIVAL_DATE);
        sql.update(DOCUMENT)
                .set(
                        DOCUMENT.PROTECTED_UNTIL,
                        field("({0} + make_interval(years => {1}))::date", LocalDate.class, from, val(years)))
                .where(written(), DOCUMENT.RANK.gt((short) 0), DOCUMENT.PROTECTED_UNTIL.isNull())
                .and(DOCUMENT.REGIME.eq(regime))
                .and(DOCUMENT.LEVEL.eq(level))
                .and(from.isNotNull())
                .execute();
    }

    private static Condition behind(@Nullable TermMark after) {
        return after == null
                ? noCondition()
                : row(DOCUMENT.PROTECTED_UNTIL, DOCUMENT.ID).greaterThan(after.until(), after.id());
    }

    private static Condition written() {
        return DOCUMENT.STATE.in("REGISTERED", "OUTSIDE_ONLY").and(decided());
    }

    /** A level that is only supposed has no life yet. */
    private static Condition decided() {
        return DOCUMENT.UNMARKED.isNull().or(DOCUMENT.UNMARKED.notIn(Unmarked.WAITING.name(), Unmarked.DECIDED.name()));
    }

    private Ending ending(Record line) {
        UUID determination = line.get(DOCUMENT.DETERMINATION);
        return new Ending(
                new DocumentId(line.get(DOCUMENT.ID)),
                new BookId(line.get(DOCUMENT.BOOK)),
                new Serial(line.get(DOCUMENT.SERIAL), line.get(DOCUMENT.INSERTION)),
                Direction.valueOf(line.get(DOCUMENT.DIRECTION)),
                line.get(DOCUMENT.NUMBER),
                line.get(DOCUMENT.DATE),
                line.get(DOCUMENT.REGIME),
                regulations
                        .of(line.get(DOCUMENT.REGIME))
                        .level(line.get(DOCUMENT.LEVEL))
                        .orElseThrow(),
                line.get(DOCUMENT.PROTECTED_UNTIL),
                determination,
                line.get(DOCUMENT.IMPORTED),
                line.get(DOCUMENT.REGISTERED_AT));
    }
}

package vn.somat.classification.figures;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static vn.somatdb.classification.Tables.DETERMINATION;
import static vn.somatdb.classification.Tables.LEVEL_CHANGE;
import static vn.somatdb.organisation.Tables.PREDECESSOR;
import static vn.somatdb.registry.Tables.BOOK;
import static vn.somatdb.registry.Tables.DOCUMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.registry.DocumentId;
import vn.somat.registry.VisibilityStore;
import vn.somat.regulation.Direction;

/**
 * Counts secret papers by dated facts: the line of the book, the changes of its level, the end of its words. A level at a
 * moment is the one before the next change, so that a table of a past day is the same whenever it is made.
 */
@Repository
class PaperFigureStore {

    /** A line of a page as it is stored. */
    record Row(
            DocumentId id,
            String direction,
            int serial,
            String insertion,
            String number,
            @Nullable LocalDate date,
            LocalDate day,
            @Nullable String type,
            String regime,
            String level,
            @Nullable UUID unit,
            int change) {}

    private static final Field<LocalDate> DAY = field(
            "registry.book_day({0}, {1}, {2}, {3})",
            LocalDate.class, DOCUMENT.IMPORTED, DOCUMENT.ARRIVAL_DATE, DOCUMENT.DATE, DOCUMENT.REGISTERED_AT);

    private final DSLContext sql;

    PaperFigureStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @param sees whose papers are counted; null: all of them */
    List<PaperCount> counts(@Nullable Reader sees, PaperQuestion question, PapersBy by, PaperColumn column) {
        var counted = select(key(question, by, column).as("counted_by"))
                .from(from(column))
                .where(counted(question, column), seen(sees))
                .asTable("counted");
        var key = counted.field("counted_by", String.class);
        return sql.select(key, DSL.count())
                .from(counted)
                .groupBy(key)
                .fetch(found -> new PaperCount(found.value1(), column, found.value2()));
    }

    long count(@Nullable Reader sees, PaperQuestion question, PapersBy by, PaperColumn column, String key) {
        return sql.selectCount()
                .from(from(column))
                .where(counted(question, column), seen(sees), is(question, by, column, key))
                .fetchSingle()
                .value1();
    }

    /** In the order of their days. */
    List<Row> page(
            Reader sees,
            PaperQuestion question,
            PapersBy by,
            PaperColumn column,
            String key,
            @Nullable PageMark after,
            int limit) {
        return sql.select(
                        DOCUMENT.ID,
                        DOCUMENT.DIRECTION,
                        DOCUMENT.SERIAL,
                        DOCUMENT.INSERTION,
                        DOCUMENT.NUMBER,
                        DOCUMENT.DATE,
                        DAY.as("book_day"),
                        DOCUMENT.TYPE_SYMBOL,
                        DOCUMENT.REGIME,
                        level(question, column).as("level_then"),
                        DOCUMENT.UNIT,
                        change(column).as("change_number"))
                .from(from(column))
                .where(counted(question, column), seen(sees), is(question, by, column, key))
                .and(
                        after == null
                                ? noCondition()
                                : row(DAY, DOCUMENT.ID, change(column)).gt(after.day(), after.id(), after.change()))
                .orderBy(DAY, DOCUMENT.ID, change(column))
                .limit(limit)
                .fetch(found -> new Row(
                        new DocumentId(found.value1()),
                        found.value2(),
                        found.value3(),
                        found.value4(),
                        found.value5(),
                        found.value6(),
                        found.value7(),
                        found.value8(),
                        found.value9(),
                        found.value10(),
                        found.value11(),
                        found.value12()));
    }

    private static Table<? extends Record> from(PaperColumn column) {
        var lines = DOCUMENT.join(BOOK)
                .on(BOOK.ID.eq(DOCUMENT.BOOK))
                .leftJoin(PREDECESSOR)
                .on(PREDECESSOR.ID.eq(BOOK.PREDECESSOR));
        return column.acts().isEmpty() ? lines : lines.join(LEVEL_CHANGE).on(LEVEL_CHANGE.DOCUMENT.eq(DOCUMENT.ID));
    }

    private static Field<Integer> change(PaperColumn column) {
        return column.acts().isEmpty() ? inline(0).cast(Integer.class) : LEVEL_CHANGE.NUMBER;
    }

    private static Condition seen(@Nullable Reader sees) {
        return sees == null ? noCondition() : VisibilityStore.lines(sees);
    }

    /** A number that was cancelled or kept is no paper; one that came unmarked counts where it was entered anew. */
    private static Condition counted(PaperQuestion question, PaperColumn column) {
        var paper = DOCUMENT.STATE.notIn("CANCELLED", "RESERVED").and(DOCUMENT.UNMARKED.isNull());
        var secret = rank(question, column).gt((short) 0);
        var asked = question.level();
        var of = asked == null ? noCondition() : level(question, column).eq(asked);
        var when = switch (column) {
            case CAME, WENT -> BOOK.PREDECESSOR.isNull().and(DAY.between(question.from(), question.to()));
            case EXTENDED, CHANGED, DECLASSIFIED ->
                LEVEL_CHANGE
                        .ACT
                        .in(column.acts())
                        .and(LEVEL_CHANGE.WHOLE.isTrue())
                        .and(LEVEL_CHANGE.AT.ge(question.begin()))
                        .and(LEVEL_CHANGE.AT.lt(question.end()));
            case DESTROYED -> DOCUMENT.DESTROYED_AT.ge(question.begin()).and(DOCUMENT.DESTROYED_AT.lt(question.end()));
            case KEPT_CAME, KEPT_WENT, KEPT ->
                DAY.le(question.to())
                        .and(BOOK.PREDECESSOR.isNull().or(PREDECESSOR.ACCEPTED_AT.lt(question.end())))
                        .and(DOCUMENT.DESTROYED_AT.isNull().or(DOCUMENT.DESTROYED_AT.ge(question.end())));
        };
        return paper.and(direction(column))
                .and(possible(column))
                .and(when)
                .and(secret)
                .and(of);
    }

    /** So that the index of secret papers serves: what is no secret now was one once only if its level changed. */
    private static Condition possible(PaperColumn column) {
        var now = DOCUMENT.as("now_secret");
        return column.acts().isEmpty()
                ? DOCUMENT.ID.in(select(now.ID)
                        .from(now)
                        .where(now.RANK.gt((short) 0))
                        .union(select(LEVEL_CHANGE.DOCUMENT).from(LEVEL_CHANGE)))
                : noCondition();
    }

    private static Condition direction(PaperColumn column) {
        return switch (column) {
            case CAME, KEPT_CAME -> DOCUMENT.DIRECTION.eq(Direction.INCOMING.name());
            case WENT, KEPT_WENT -> DOCUMENT.DIRECTION.eq(Direction.OUTGOING.name());
            default -> noCondition();
        };
    }

    private static Field<String> level(PaperQuestion question, PaperColumn column) {
        return column.acts().isEmpty()
                ? then(question, column, LEVEL_CHANGE.LEVEL_BEFORE, DOCUMENT.LEVEL)
                : LEVEL_CHANGE.LEVEL_BEFORE;
    }

    private static Field<Short> rank(PaperQuestion question, PaperColumn column) {
        return column.acts().isEmpty()
                ? then(question, column, LEVEL_CHANGE.RANK_BEFORE, DOCUMENT.RANK)
                : LEVEL_CHANGE.RANK_BEFORE;
    }

    /** What is kept counts as it was at the end; what came or went, as it was entered. */
    private static <T> Field<T> then(PaperQuestion question, PaperColumn column, Field<T> before, Field<T> now) {
        boolean entered = column == PaperColumn.CAME || column == PaperColumn.WENT;
        return coalesce(
                DSL.field(select(before)
                        .from(LEVEL_CHANGE)
                        .where(LEVEL_CHANGE.DOCUMENT.eq(DOCUMENT.ID), LEVEL_CHANGE.WHOLE.isTrue())
                        .and(LEVEL_CHANGE.AT.ge(entered ? Instant.EPOCH : question.end()))
                        .orderBy(LEVEL_CHANGE.NUMBER)
                        .limit(1)),
                now);
    }

    private static Condition is(PaperQuestion question, PapersBy by, PaperColumn column, String key) {
        return key.equals(PaperFigures.ALL)
                ? noCondition()
                : key.length() > PaperFigures.LONGEST_KEY
                        ? falseCondition()
                        : key(question, by, column).eq(key);
    }

    private static Field<String> key(PaperQuestion question, PapersBy by, PaperColumn column) {
        var nothing = inline("");
        return switch (by) {
            case LEVEL -> level(question, column);
            case UNIT -> coalesce(DOCUMENT.UNIT.cast(String.class), nothing);
            case TYPE -> coalesce(DOCUMENT.TYPE_SYMBOL, nothing);
            case PERSON -> coalesce(DOCUMENT.DRAFTER.cast(String.class), nothing);
            case ITEM -> coalesce(item(question).cast(String.class), nothing);
            case MONTH -> month(column);
        };
    }

    private static Field<String> month(PaperColumn column) {
        var zoned = "to_char({0} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM')";
        return switch (column) {
            case EXTENDED, CHANGED, DECLASSIFIED -> field(zoned, String.class, LEVEL_CHANGE.AT);
            case DESTROYED -> field(zoned, String.class, DOCUMENT.DESTROYED_AT);
            default -> field("to_char({0}, 'YYYY-MM')", String.class, DAY);
        };
    }

    /** The item of the last change until then that named one, else that of the decision. */
    private static Field<UUID> item(PaperQuestion question) {
        var later = LEVEL_CHANGE.as("named");
        return coalesce(
                DSL.field(select(later.ITEM)
                        .from(later)
                        .where(later.DOCUMENT.eq(DOCUMENT.ID), later.ITEM.isNotNull(), later.AT.lt(question.end()))
                        .orderBy(later.NUMBER.desc())
                        .limit(1)),
                DSL.field(select(DETERMINATION.ITEM)
                        .from(DETERMINATION)
                        .where(DETERMINATION.ID.eq(DOCUMENT.DETERMINATION))));
    }
}

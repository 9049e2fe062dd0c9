package vn.somat.registry;

import static vn.somatdb.registry.Tables.DOCUMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Reader;

/**
 * What stands beside the words in their index, {@code registry.marks}. Says nothing that {@link VisibilityStore} and the
 * columns do not say as well: it only spares the database the lines that are not meant.
 */
final class MarkStore {

    /** Months that are looked up one by one; a longer time is left to the column. */
    private static final int MOST_MONTHS = 36;

    private static final Field<String[]> MARKS = DSL.field(
            "registry.marks({0}, {1}, {2}, {3}, {4}, {5}, {6})",
            String[].class,
            DOCUMENT.LEVEL,
            DOCUMENT.BOOK,
            DOCUMENT.UNIT,
            DOCUMENT.DRAFTER,
            DOCUMENT.ADDRESSEE,
            DOCUMENT.DATE,
            DOCUMENT.REGISTERED_AT);

    private MarkStore() {}

    /** Every line that {@link VisibilityStore#lines} shows a reader who reads no whole book fits, and few others. */
    static Condition mayBeSeen(Reader reader) {
        var marks = new ArrayList<String>();
        reader.units().forEach(unit -> marks.add("unit/" + unit.value()));
        marks.add("person/" + reader.person().value());
        return any(marks);
    }

    /** Every line that the clear part of a question means fits. */
    static Condition meant(Wanted wanted) {
        var level = wanted.level();
        var book = wanted.book();
        return DSL.noCondition()
                .and(level == null ? DSL.noCondition() : any(List.of("level/" + level)))
                .and(book == null ? DSL.noCondition() : any(List.of("book/" + book.value())))
                .and(months("month/", wanted.from(), wanted.to()).orElse(DSL.noCondition()));
    }

    /** Registered between two moments, or a few weeks around them; empty when that is longer than can be named. */
    static Optional<Condition> entered(Instant from, Instant to) {
        return months("entered/", LocalDate.ofInstant(from, ZoneOffset.UTC), LocalDate.ofInstant(to, ZoneOffset.UTC));
    }

    private static Optional<Condition> months(String mark, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null || month(to) - month(from) >= MOST_MONTHS) {
            return Optional.empty();
        }
        return Optional.of(any(IntStream.rangeClosed(month(from), month(to))
                .mapToObj(month -> mark + month)
                .toList()));
    }

    private static int month(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue();
    }

    private static Condition any(List<String> marks) {
        return DSL.condition(
                "{0} && {1}::text[]", MARKS, DSL.val(marks.toArray(String[]::new), SQLDataType.VARCHAR.array()));
    }
}

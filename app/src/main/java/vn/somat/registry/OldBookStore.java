package vn.somat.registry;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static vn.somatdb.registry.Tables.BOOK;
import static vn.somatdb.registry.Tables.DOCUMENT;
import static vn.somatdb.registry.Tables.VOLUME;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Row3;
import org.springframework.stereotype.Repository;
import vn.somat.regulation.RegisterForm;
import vn.somat.regulation.Rules;

/** What an import has to know of the books before it writes: whether they are there, and what stands in them. */
@Repository
class OldBookStore {

    private static final int BATCH = 2_000;

    private final DSLContext sql;

    OldBookStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A book of that form and year, opened or not: two that are alike are equal. */
    Book like(RegisterForm form, Rules rules, int year) {
        return Book.of(new BookId(new UUID(0, 0)), form, rules, year);
    }

    /** Serials given in the year of this form's books, the inserted ones aside. */
    Set<Integer> serials(Book book) {
        return new HashSet<>(sql.select(DOCUMENT.SERIAL)
                .from(DOCUMENT)
                .join(BOOK)
                .on(BOOK.ID.eq(DOCUMENT.BOOK))
                .where(
                        BOOK.FORM.eq(book.form()),
                        BOOK.YEAR.eq((short) book.year()),
                        DOCUMENT.INSERTION.eq(""),
                        BOOK.PREDECESSOR.isNull())
                .fetch(DOCUMENT.SERIAL));
    }

    /** Whether the book of that form, pack and year is there and has no open volume; it would have to be reopened first. */
    boolean closed(Book book) {
        var there = sql.select(BOOK.ID)
                .from(BOOK)
                .where(BOOK.FORM.eq(book.form()), BOOK.YEAR.eq((short) book.year()), BOOK.PREDECESSOR.isNull())
                .and(book.secret() ? BOOK.REGIME.eq(book.regime()) : noCondition())
                .fetch(BOOK.ID);
        return !there.isEmpty()
                && !sql.fetchExists(selectOne().from(VOLUME).where(VOLUME.BOOK.in(there), VOLUME.CLOSED_AT.isNull()));
    }

    /** Which of these papers are registered already, by their keyed hash. */
    Set<String> known(Collection<String> twins) {
        var found = new HashSet<String>();
        List<String> all = new ArrayList<>(twins);
        for (int from = 0; from < all.size(); from += BATCH) {
            found.addAll(sql.selectDistinct(DOCUMENT.TWIN)
                    .from(DOCUMENT)
                    .where(DOCUMENT.TWIN.eq(any(all.subList(from, Math.min(all.size(), from + BATCH))
                            .toArray(String[]::new))))
                    .fetch(DOCUMENT.TWIN));
        }
        return found;
    }

    /** Which of these numbers are given, by {@link OldNumber#key}. */
    Set<String> given(Collection<OldNumber> numbers) {
        var given = new HashSet<String>();
        var all = numbers.stream().map(OldBookStore::place).toList();
        for (int from = 0; from < all.size(); from += BATCH) {
            sql.select(DOCUMENT.SERIES, DOCUMENT.SERIES_NUMBER, DOCUMENT.INSERTION)
                    .from(DOCUMENT)
                    .where(row(DOCUMENT.SERIES, DOCUMENT.SERIES_NUMBER, DOCUMENT.INSERTION)
                            .in(all.subList(from, Math.min(all.size(), from + BATCH))))
                    .forEach(one ->
                            given.add(new OldNumber(new SeriesPlace(one.value1(), one.value2()), one.value3()).key()));
        }
        return given;
    }

    private static Row3<String, Integer, String> place(OldNumber number) {
        return row(number.place().series(), number.place().number(), number.insertion());
    }
}

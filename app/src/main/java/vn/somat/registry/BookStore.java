package vn.somat.registry;

import static org.jooq.impl.DSL.noCondition;
import static vn.somatdb.registry.Tables.BOOK;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Direction;
import vn.somatdb.registry.tables.records.BookRecord;

/** Books: opened once, never changed. */
@Repository
class BookStore {

    private final DSLContext sql;

    BookStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Book book, Instant at, PersonId by) {
        sql.insertInto(BOOK)
                .set(BOOK.ID, book.id().value())
                .set(BOOK.FORM, book.form())
                .set(BOOK.DIRECTION, book.direction().name())
                .set(BOOK.SECRET, book.secret())
                .set(BOOK.REGIME, book.regime())
                .set(BOOK.YEAR, (short) book.year())
                .set(BOOK.OPENED_AT, at)
                .set(BOOK.OPENED_BY, by.value())
                .execute();
    }

    Optional<Book> find(Reader reader, BookId id) {
        return visible(reader, BOOK.ID.eq(id.value())).fetchOptional(BookStore::book);
    }

    /** Newest year first, in it as the forms are named. */
    List<Book> all(Reader reader) {
        return visible(reader, noCondition())
                .orderBy(BOOK.YEAR.desc(), BOOK.FORM, BOOK.REGIME.desc())
                .fetch(BookStore::book);
    }

    /** Whatever we opened of a form in a year: for opening the next, which has to know of those nobody may read. */
    List<Book> opened(String form, int year) {
        return sql.selectFrom(BOOK)
                .where(BOOK.FORM.eq(form), BOOK.YEAR.eq((short) year), BOOK.PREDECESSOR.isNull())
                .fetch(BookStore::book);
    }

    private SelectConditionStep<BookRecord> visible(Reader reader, Condition which) {
        return sql.selectFrom(BOOK).where(VisibilityStore.books(reader)).and(which);
    }

    private static Book book(BookRecord row) {
        return new Book(
                new BookId(row.getId()),
                row.getForm(),
                Direction.valueOf(row.getDirection()),
                row.getSecret(),
                row.getRegime(),
                row.getYear(),
                row.getPredecessor());
    }
}

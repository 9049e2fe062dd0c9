package vn.somat.registry;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.regulation.Regulations;

/** Bàn quản lý sổ: opening, closing and reopening books and their volumes; reading a book line by line. */
@Service
public class BookDesk {

    private final Books books;
    private final BookOpening opening;
    private final BookReading reading;
    private final Access access;
    private final Regulations regulations;
    private final OfficeDay day;

    BookDesk(
            Books books,
            BookOpening opening,
            BookReading reading,
            Access access,
            Regulations regulations,
            OfficeDay day) {
        this.books = books;
        this.opening = opening;
        this.reading = reading;
        this.access = access;
        this.regulations = regulations;
        this.day = day;
    }

    /** Opens the book of a form for a year, with volume 1, under the pack in force today (or at the end of a past year). */
    public BookId open(Reader reader, String form, int year) {
        return open(reader, form, year, null);
    }

    /** @param regime a pack that was in force in that year, for entering an older book; null as above */
    public BookId open(Reader reader, String form, int year, @Nullable String regime) {
        var plan = new BookPlan(regulations, day.today()).of(form, year, regime);
        access.require(reader, "book.open", plan.thing(books.rules(plan)));
        return opening.open(reader, plan);
    }

    /** Opens the next volume; the one before must be closed. */
    public int openVolume(Reader reader, BookId book) {
        var known = books.require(reader, book);
        known.requireOwn();
        access.require(reader, "book.open", known.thing(books.rules(known)));
        return opening.openNext(reader, known);
    }

    /** Closes the open volume with its last number. */
    public void closeVolume(Reader reader, BookId book, @Nullable SecondPerson second) {
        var known = books.require(reader, book);
        known.requireOwn();
        opening.close(reader, known, access.confirm(reader, "book.close", known.thing(books.rules(known)), second));
    }

    /** Opens the last closed volume again, with a reason that stays visible. */
    public void reopenVolume(Reader reader, BookId book, String reason, @Nullable SecondPerson second) {
        var known = books.require(reader, book);
        known.requireOwn();
        var typed = new Typed();
        var why = typed.required("reason", reason, Check.LONGEST_REASON);
        typed.refuse();
        opening.reopen(
                reader, known, why, access.confirm(reader, "book.reopen", known.thing(books.rules(known)), second));
    }

    /** The books of which the reader may see anything, newest year first. */
    public List<BookView> books(Reader reader) {
        return reading.all(reader);
    }

    public Optional<BookView> find(Reader reader, BookId book) {
        return reading.find(reader, book);
    }

    /** Volumes of the book that were closed and opened again, oldest first. */
    public List<BookReopening> reopenings(Reader reader, BookId book) {
        return reading.reopenings(reader, books.require(reader, book));
    }

    /**
     * Lines of a book the reader may see, newest first, decrypted. A page of a secret book leaves its ledger entry.
     *
     * @param before serial of the last line of the page before; null for the first page
     * @param limit at most 200
     */
    public List<DocumentView> lines(Reader reader, BookId book, @Nullable Serial before, int limit) {
        return reading.lines(reader, books.require(reader, book), before, limit);
    }
}

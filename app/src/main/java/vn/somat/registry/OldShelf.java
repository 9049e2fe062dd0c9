package vn.somat.registry;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.regulation.RegisterForm;

/** Giá sổ cũ: the books older lines go into, opened when they are missing, and their open volumes. */
@Component
class OldShelf {

    private final BookStore books;
    private final BookOpening opening;
    private final Books shelf;

    OldShelf(BookStore books, BookOpening opening, Books shelf) {
        this.books = books;
        this.opening = opening;
        this.shelf = shelf;
    }

    /** The book of the line's year: there already, or opened with this import. */
    Book book(Reader reader, RegisterForm form, OldDraft old) {
        return books.opened(form.code(), old.year()).stream()
                .filter(book -> shelf.goesOn(book, old.rules()))
                .findFirst()
                .orElseGet(() -> open(reader, form, old));
    }

    private Book open(Reader reader, RegisterForm form, OldDraft old) {
        var prescribed = old.rules().form(form.code()).orElse(form);
        var book = Book.of(new BookId(UUID.randomUUID()), prescribed, old.rules(), old.year());
        var unused = opening.open(reader, book);
        return book;
    }

    /** The open volume, which from the first line on nobody closes until all are written. */
    int enter(OldTally tally) {
        if (tally.volume() == 0) {
            tally.volume(shelf.enterBehind(tally.book()));
        }
        return tally.volume();
    }

    /** Notes its first and last serial in the volume, once for all lines. */
    void note(OldTally tally) {
        var unused = shelf.enter(tally.book(), tally.lowest());
        unused = shelf.enter(tally.book(), tally.last());
    }
}

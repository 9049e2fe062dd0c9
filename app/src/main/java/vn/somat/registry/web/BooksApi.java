package vn.somat.registry.web;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.registry.BookDesk;
import vn.somat.registry.BookId;
import vn.somat.registry.BookPrinting;
import vn.somat.registry.BookPrinting.Format;
import vn.somat.registry.BookView;
import vn.somat.regulation.Direction;

/** Books and their print-outs for other programs. */
@RestController
@RequestMapping("/api/v1/books")
class BooksApi {

    private final BookDesk books;
    private final BookPrinting printing;
    private final Access access;

    BooksApi(BookDesk books, BookPrinting printing, Access access) {
        this.books = books;
        this.printing = printing;
        this.access = access;
    }

    record BookJson(
            UUID id,
            String code,
            String title,
            Direction direction,
            boolean secret,
            int year,
            String regime,
            State state) {

        enum State {
            OPEN,
            CLOSED
        }

        static BookJson of(BookView book) {
            return new BookJson(
                    book.id().value(),
                    book.form().code(),
                    book.form().title(),
                    book.form().direction(),
                    book.form().secret(),
                    book.year(),
                    book.regime(),
                    book.openVolume().isPresent() ? State.OPEN : State.CLOSED);
        }
    }

    record Shelf(List<BookJson> books) {}

    @GetMapping
    Shelf books(Reader reader) {
        access.requireScope(reader, "read");
        return new Shelf(books.books(reader).stream().map(BookJson::of).toList());
    }

    @GetMapping("/{id}.pdf")
    ResponseEntity<byte[]> pdf(Reader reader, @PathVariable UUID id, Locale locale) {
        return printed(reader, id, Format.PDF, locale);
    }

    @GetMapping("/{id}.xlsx")
    ResponseEntity<byte[]> workbook(Reader reader, @PathVariable UUID id, Locale locale) {
        return printed(reader, id, Format.XLSX, locale);
    }

    /** Made whole before its first byte leaves: a refusal half way is an answer, never half a book. */
    private ResponseEntity<byte[]> printed(Reader reader, UUID id, Format format, Locale locale) {
        access.requireScope(reader, "print");
        var book = books.find(reader, new BookId(id)).orElseThrow(Refusal::notThere);
        var bytes = new ByteArrayOutputStream();
        printing.print(reader, book.id(), null, format, locale, bytes);
        return Downloads.book(book, format, bytes.toByteArray());
    }
}

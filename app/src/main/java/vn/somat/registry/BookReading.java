package vn.somat.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;

/** Xem sổ: books and their lines as one reader may see them. */
@Component
class BookReading {

    private static final int MOST = 200;

    private final BookStore store;
    private final VolumeStore volumes;
    private final ReopeningStore reopenings;
    private final DocumentStore documents;
    private final DocumentReading reading;
    private final Books books;
    private final Ledger ledger;

    BookReading(
            BookStore store,
            VolumeStore volumes,
            ReopeningStore reopenings,
            DocumentStore documents,
            DocumentReading reading,
            Books books,
            Ledger ledger) {
        this.store = store;
        this.volumes = volumes;
        this.reopenings = reopenings;
        this.documents = documents;
        this.reading = reading;
        this.books = books;
        this.ledger = ledger;
    }

    @Transactional(readOnly = true)
    List<BookView> all(Reader reader) {
        var found = store.all(reader);
        var parts = volumes.of(found.stream().map(Book::id).toList());
        return found.stream().map(book -> view(book, parts)).toList();
    }

    @Transactional(readOnly = true)
    Optional<BookView> find(Reader reader, BookId id) {
        return store.find(reader, id).map(book -> view(book, volumes.of(List.of(id))));
    }

    @Transactional(readOnly = true)
    List<BookReopening> reopenings(Reader reader, Book book) {
        return store.find(reader, book.id())
                .map(known -> reopenings.of(known.id()))
                .orElse(List.of());
    }

    /** Leafing through a secret book is recorded by the page: which lines were on it, not one entry for each. */
    @Transactional
    List<DocumentView> lines(Reader reader, Book book, @Nullable Serial before, int limit) {
        var page = reading.views(documents.newest(reader, book.id(), before, Math.clamp(limit, 1, MOST)));
        if (page.stream().anyMatch(line -> line.level().secret())) {
            ledger.record(Entry.of("registry.book.read")
                    .by(reader.actor())
                    .on("book", book.id().value())
                    .with("from", page.getLast().serial())
                    .with("to", page.getFirst().serial())
                    .with("lines", page.size()));
        }
        return page;
    }

    private BookView view(Book book, Map<BookId, List<BookVolume>> parts) {
        return new BookView(
                book.id(),
                books.form(book),
                book.regime(),
                book.year(),
                parts.getOrDefault(book.id(), List.of()),
                books.predecessor(book));
    }
}

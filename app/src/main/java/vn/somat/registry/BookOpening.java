package vn.somat.registry;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/** Mở, khóa, mở lại quyển: the life of books and volumes, each step in one transaction with its ledger entry. */
@Component
class BookOpening {

    private final BookStore books;
    private final VolumeStore volumes;
    private final ReopeningStore reopenings;
    private final Books shelf;
    private final Ledger ledger;
    private final OfficeDay day;

    BookOpening(
            BookStore books,
            VolumeStore volumes,
            ReopeningStore reopenings,
            Books shelf,
            Ledger ledger,
            OfficeDay day) {
        this.books = books;
        this.volumes = volumes;
        this.reopenings = reopenings;
        this.shelf = shelf;
        this.ledger = ledger;
        this.day = day;
    }

    /** Refuses when the form has a book in that year that goes on. */
    @Transactional
    BookId open(Reader reader, Book book) {
        for (var other : books.opened(book.form(), book.year())) {
            if (shelf.goesOn(other, shelf.rules(book))) {
                throw Refusal.conflict("registry.book.exists", shelf.form(other).title(), String.valueOf(other.year()));
            }
        }
        books.insert(book, day.now(), reader.person());
        volumes.open(book.id(), 1, day.now(), reader.person());
        ledger.record(entry("registry.book.opened", reader, book)
                .with("form", book.form())
                .with("regime", book.regime())
                .with("year", book.year())
                .with("volume", 1));
        return book.id();
    }

    @Transactional
    int openNext(Reader reader, Book book) {
        var last = volumes.lockLast(book.id());
        if (last.open()) {
            throw Refusal.conflict("registry.volume.still-open", String.valueOf(last.number()));
        }
        shelf.requireInForce(book);
        int next = last.number() + 1;
        volumes.open(book.id(), next, day.now(), reader.person());
        ledger.record(entry("registry.volume.opened", reader, book).with("volume", next));
        return next;
    }

    /** Numbers that are kept for a paper have to be used or cancelled first: a closed volume does not change. */
    @Transactional
    void close(Reader reader, Book book, Confirmed confirmed) {
        var last = volumes.lockLast(book.id());
        if (!last.open()) {
            throw Refusal.conflict("registry.volume.closed-before", String.valueOf(last.number()));
        }
        int reserved = volumes.reserved(book.id(), last.number());
        if (reserved > 0) {
            throw Refusal.conflict("registry.volume.reserved", String.valueOf(last.number()), reserved);
        }
        volumes.close(book.id(), last.number(), day.now(), reader.person(), confirmed.second());
        ledger.record(confirmed
                .witnessed(entry("registry.volume.closed", reader, book))
                .with("volume", last.number())
                .with("firstSerial", last.firstSerial())
                .with("lastSerial", last.lastSerial()));
    }

    @Transactional
    void reopen(Reader reader, Book book, String reason, Confirmed confirmed) {
        var last = volumes.lockLast(book.id());
        if (last.open()) {
            throw Refusal.conflict("registry.volume.still-open", String.valueOf(last.number()));
        }
        reopenings.add(book, last, reason, day.now(), reader.person(), confirmed.second());
        volumes.reopen(book.id(), last.number());
        ledger.record(confirmed
                .witnessed(entry("registry.volume.reopened", reader, book))
                .with("volume", last.number())
                .with("lastSerial", last.lastSerial())
                .commit("reason", reason));
    }

    private static Entry entry(String act, Reader reader, Book book) {
        return Entry.of(act).by(reader.actor()).on("book", book.id().value());
    }
}

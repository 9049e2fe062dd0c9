package vn.somat.registry;

import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;

/** Lines as the desks need them: there for this reader, and held while they are changed. */
@Component
class Lines {

    private final DocumentStore documents;
    private final LineStore lines;
    private final Books books;

    Lines(DocumentStore documents, LineStore lines, Books books) {
        this.documents = documents;
        this.lines = lines;
        this.books = books;
    }

    /** What access is asked about, before anything is held. */
    Line require(Reader reader, DocumentId id) {
        return documents.find(reader, id).map(Shown::line).orElseThrow(Refusal::notThere);
    }

    /** The line as it is now, in its open volume, kept from others; refuses when it is not what access was asked about. */
    Line hold(Reader reader, Line known) {
        books.hold(book(reader, known), known.volume());
        return holdAlone(reader, known);
    }

    /** The same whether or not the volume is closed: for what the book on paper does not show. */
    Line holdAlone(Reader reader, Line known) {
        var line = lines.lock(reader, known.id()).orElseThrow(Refusal::notThere);
        if (!line.ruling().equals(known.ruling())) {
            throw Refusal.conflict("registry.line.changed");
        }
        return line;
    }

    Book book(Reader reader, Line line) {
        return books.require(reader, line.book());
    }
}

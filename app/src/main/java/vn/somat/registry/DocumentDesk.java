package vn.somat.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;

/** Bàn tra cứu, sửa, hủy: one paper: reading it, correcting it with reason, cancelling it. Nothing is deleted. */
@Service
public class DocumentDesk {

    private final DocumentStore documents;
    private final DocumentReading reading;
    private final Ledger ledger;

    DocumentDesk(DocumentStore documents, DocumentReading reading, Ledger ledger) {
        this.documents = documents;
        this.reading = reading;
        this.ledger = ledger;
    }

    /** One paper; reading a secret one leaves its ledger entry. Empty when there is none or it is not the reader's. */
    @Transactional
    public Optional<DocumentView> read(Reader reader, DocumentId id) {
        var found = documents
                .find(reader, id)
                .map(one -> reading.views(List.of(one)).getFirst());
        found.filter(paper -> paper.level().secret())
                .ifPresent(paper -> ledger.record(Entry.of("registry.document.read")
                        .by(reader.actor())
                        .on("document", id.value())
                        .level(paper.level().code())));
        return found;
    }

    /**
     * Corrects fields; the old values stay, encrypted. A change of {@code level} needs a second person.
     *
     * @param changes field name ({@code title}, {@code number} of an incoming paper, {@code date}, {@code issuer},
     *     {@code signer}, {@code type}, {@code level}, {@code urgency}, {@code pages}, {@code copies}, {@code note},
     *     {@code unit}) to new value as typed; only what differs is recorded
     */
    public void correct(
            Reader reader, DocumentId id, Map<String, String> changes, String reason, @Nullable SecondPerson second) {
        throw new UnsupportedOperationException();
    }

    public void cancel(Reader reader, DocumentId id, String reason, @Nullable SecondPerson second) {
        throw new UnsupportedOperationException();
    }

    /** RS-2018: the determining person consents to an abstract of a Tuyệt mật paper and writes it. */
    public void consentToAbstract(Reader reader, DocumentId id, String title) {
        throw new UnsupportedOperationException();
    }

    /** A title that should never have been written is destroyed with its key; the line and the proof stay. */
    public void destroyContent(Reader reader, DocumentId id, String reason, @Nullable SecondPerson second) {
        throw new UnsupportedOperationException();
    }
}

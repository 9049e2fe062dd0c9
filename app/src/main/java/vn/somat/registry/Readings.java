package vn.somat.registry;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.RecordedAct;
import vn.somat.ledger.Refusal;

/** Ai đã xem: who looked at one paper, at which page of which file, on what ground; told from the ledger alone. */
@Service
public class Readings {

    private static final Set<String> LOOKS = Set.of(
            "registry.document.read",
            "classification.level.read",
            "registry.attachment.read",
            "registry.attachment.downloaded",
            "registry.mark.printed",
            "registry.stamp.printed",
            "registry.slip.printed",
            "registry.form.printed");

    private final DocumentStore documents;
    private final Access access;
    private final Ledger ledger;

    Readings(DocumentStore documents, Access access, Ledger ledger) {
        this.documents = documents;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * Newest first.
     *
     * @param before {@link RecordedAct#recorded} of the last look of the page before; null for the first page
     */
    @Transactional
    public List<RecordedAct> of(Reader reader, DocumentId document, @Nullable Long before, int limit) {
        var paper = documents.find(reader, document).orElseThrow(Refusal::notThere);
        access.require(reader, "document.readers", paper.line().thing());
        return ledger.history("document", document.value(), LOOKS, before, limit);
    }
}

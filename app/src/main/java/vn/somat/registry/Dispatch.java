package vn.somat.registry;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DispatchSheets.Dispatched;
import vn.somat.registry.DocumentView.State;
import vn.somat.regulation.Direction;

/**
 * In để gửi: of a paper that goes to many, a label for each envelope and the list against which they are handed over. Those of
 * a secret paper come with its hand-over slip.
 */
@Service
public class Dispatch {

    private final DocumentStore documents;
    private final DocumentReading reading;
    private final DispatchSheets sheets;
    private final Access access;
    private final Ledger ledger;
    private final TransactionTemplate together;

    Dispatch(
            DocumentStore documents,
            DocumentReading reading,
            DispatchSheets sheets,
            Access access,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        this.documents = documents;
        this.reading = reading;
        this.sheets = sheets;
        this.access = access;
        this.ledger = ledger;
        this.together = new TransactionTemplate(transactions);
    }

    /** Nhãn bì. */
    public byte[] labels(Reader reader, DocumentId id) {
        return sheets.labels(dispatched(paper(reader, id, "registry.labels.printed")), 0);
    }

    /** Danh sách gửi. */
    public byte[] list(Reader reader, DocumentId id) {
        var paper = paper(reader, id, "registry.dispatch.printed");
        var name = paper.typeName() == null ? paper.number() : paper.typeName() + " " + paper.number();
        return sheets.list(Objects.requireNonNull(paper.date()), name, dispatched(paper));
    }

    private static List<Dispatched> dispatched(DocumentView paper) {
        return paper.recipients().stream()
                .map(one -> new Dispatched(one.name(), paper.number(), one.copies()))
                .toList();
    }

    private DocumentView paper(Reader reader, DocumentId id, String act) {
        return Objects.requireNonNull(together.execute(tx -> {
            var shown = documents.find(reader, id).orElseThrow(Refusal::notThere);
            access.require(reader, "outgoing.distribute", shown.line().thing());
            var paper = reading.views(List.of(shown)).getFirst();
            if (paper.direction() != Direction.OUTGOING || paper.state() != State.REGISTERED) {
                throw Refusal.conflict("registry.dispatch.not-going");
            }
            if (paper.level().secret()) {
                throw Refusal.conflict("registry.dispatch.secret");
            }
            if (paper.recipients().isEmpty()) {
                throw Refusal.conflict("registry.dispatch.nobody");
            }
            ledger.record(Entry.of(act)
                    .by(reader.actor())
                    .on("document", id.value())
                    .with("count", paper.recipients().size()));
            return paper;
        }));
    }
}

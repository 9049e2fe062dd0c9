package vn.somat.interchange.handover;

import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.vault.Contents;

/** Hồ sơ tiếp nhận: what was taken over once, its receipt, and the ledger of the office that ended. */
@Service
public class Inheritance {

    private final AcceptedStore store;
    private final Contents contents;
    private final Access access;
    private final Ledger ledger;
    private final TransactionTemplate together;

    Inheritance(
            AcceptedStore store,
            Contents contents,
            Access access,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.contents = contents;
        this.access = access;
        this.ledger = ledger;
        this.together = new TransactionTemplate(transactions);
    }

    public AcceptedHandover read(Reader reader, UUID handover) {
        access.require(reader, "merger.read", Thing.none());
        return store.find(handover).orElseThrow(Refusal::notThere);
    }

    /** The export of the predecessor's ledger, for the verifier; may be read to its end by the caller, who closes it. */
    public InputStream evidence(Reader reader, UUID handover) {
        access.require(reader, "merger.evidence", Thing.none());
        var known = store.find(handover).orElseThrow(Refusal::notThere);
        return Objects.requireNonNull(together.execute(tx -> {
            ledger.record(Entry.of("interchange.handover.evidence")
                    .by(reader.actor())
                    .on("merger", handover)
                    .with("size", known.ledgerSize()));
            return contents.read(known.evidence());
        }));
    }
}

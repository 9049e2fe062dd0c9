package vn.somat.custody.destruction;

import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.ledger.Checkpoint;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.OfficePapers;

/** Hồ sơ tiêu hủy (R-DST-01): proposal, list, council, minutes, decision and record, whole, as one PDF/A. */
@Service
public class DestructionFile {

    private final DestructionReadStore reads;
    private final DestructionReading reading;
    private final DestructionSheets sheets;
    private final Access access;
    private final OfficePapers papers;
    private final Ledger ledger;
    private final TransactionTemplate together;

    DestructionFile(
            DestructionReadStore reads,
            DestructionReading reading,
            DestructionSheets sheets,
            Access access,
            OfficePapers papers,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        this.reads = reads;
        this.reading = reading;
        this.sheets = sheets;
        this.access = access;
        this.papers = papers;
        this.ledger = ledger;
        this.together = new TransactionTemplate(transactions);
    }

    /** The seal on it covers the entry that it was printed. */
    public byte[] print(Reader reader, DestructionId id) {
        var one = Objects.requireNonNull(together.execute(tx -> {
            var kept = reads.find(reader, id).orElseThrow(Refusal::notThere);
            access.require(reader, "destruction.read", kept.thing());
            ledger.record(Destructions.entry("custody.destruction.printed", reader, kept));
            return reading.whole(kept);
        }));
        return papers.print(one.label(), sheets.title(one), sheets.of(one), sheets.say("sign"), null, this::caption);
    }

    private String caption(Checkpoint checkpoint) {
        var shortForm = checkpoint.shortForm();
        return sheets.say(
                "witness", String.valueOf(checkpoint.size()), shortForm.substring(shortForm.indexOf('·') + 1));
    }
}

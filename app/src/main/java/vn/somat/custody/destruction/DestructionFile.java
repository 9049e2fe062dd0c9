package vn.somat.custody.destruction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.ledger.Checkpoint;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Seals;
import vn.somat.organisation.Organisation;
import vn.somat.printing.Folder;
import vn.somat.printing.SheetPrinter;
import vn.somat.printing.Witness;
import vn.somat.regulation.Regulations;

/** Hồ sơ tiêu hủy (R-DST-01): proposal, list, council, minutes, decision and record, whole, as one PDF/A. */
@Service
public class DestructionFile {

    private final DestructionReadStore reads;
    private final DestructionReading reading;
    private final DestructionSheets sheets;
    private final SheetPrinter printer;
    private final Seals seals;
    private final Organisation organisation;
    private final Regulations regulations;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    DestructionFile(
            DestructionReadStore reads,
            DestructionReading reading,
            DestructionSheets sheets,
            SheetPrinter printer,
            Seals seals,
            Organisation organisation,
            Regulations regulations,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.reads = reads;
        this.reading = reading;
        this.sheets = sheets;
        this.printer = printer;
        this.seals = seals;
        this.organisation = organisation;
        this.regulations = regulations;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
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
        var office = organisation.office().orElseThrow(() -> Refusal.conflict("registry.office.absent"));
        var head = regulations.on(LocalDate.now(clock)).papers().head(office.side());
        var checkpoint = seals.seal();
        var folder = new Folder(
                one.label(),
                office.superior(),
                office.name(),
                head.second().isEmpty() ? List.of(head.first()) : List.of(head.first(), head.second()),
                sheets.title(one),
                sheets.of(one),
                new Witness(checkpoint.qr(), caption(checkpoint)),
                sheets.say("sign"),
                clock.instant());
        var out = new ByteArrayOutputStream();
        try {
            var unused = printer.folder(folder, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private String caption(Checkpoint checkpoint) {
        var shortForm = checkpoint.shortForm();
        return sheets.say(
                "witness", String.valueOf(checkpoint.size()), shortForm.substring(shortForm.indexOf('·') + 1));
    }
}

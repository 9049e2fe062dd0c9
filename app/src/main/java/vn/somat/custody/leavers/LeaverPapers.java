package vn.somat.custody.leavers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Seals;
import vn.somat.organisation.Organisation;
import vn.somat.printing.Folder;
import vn.somat.printing.FolderSheet;
import vn.somat.printing.SheetPrinter;
import vn.somat.printing.Witness;
import vn.somat.regulation.Regulations;

/** Biên bản bàn giao khi thôi việc và cam kết bảo vệ bí mật nhà nước, as PDF/A. */
@Service
public class LeaverPapers {

    private final Leavers leavers;
    private final LeavingSheets sheets;
    private final SheetPrinter printer;
    private final Organisation organisation;
    private final Regulations regulations;
    private final Seals seals;
    private final Ledger ledger;
    private final Clock clock;

    LeaverPapers(
            Leavers leavers,
            LeavingSheets sheets,
            SheetPrinter printer,
            Organisation organisation,
            Regulations regulations,
            Seals seals,
            Ledger ledger,
            Clock clock) {
        this.leavers = leavers;
        this.sheets = sheets;
        this.printer = printer;
        this.organisation = organisation;
        this.regulations = regulations;
        this.seals = seals;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What was handed over to whom, and what was not found. */
    public byte[] record(Reader reader, LeavingId id) {
        var one = leavers.read(reader, id);
        if (one.handed() == null) {
            throw Refusal.conflict("custody.leaving.not-handed");
        }
        return print(reader, one, sheets.record(one, leavers.lines(reader, id)));
    }

    public byte[] undertaking(Reader reader, LeavingId id) {
        var one = leavers.read(reader, id);
        return print(reader, one, sheets.undertaking(one));
    }

    /** The seal on it covers the entry that it was printed. */
    private byte[] print(Reader reader, Leaving one, FolderSheet sheet) {
        ledger.recordAlone(one.entry("custody.leaving.printed", reader.actor()));
        var office = organisation.office().orElseThrow(() -> Refusal.conflict("registry.office.absent"));
        var head = regulations.on(LocalDate.now(clock)).papers().head(office.side());
        var checkpoint = seals.seal();
        var folder = new Folder(
                one.label(),
                office.superior(),
                office.name(),
                head.second().isEmpty() ? List.of(head.first()) : List.of(head.first(), head.second()),
                sheet.title() + " " + one.label(),
                List.of(sheet),
                new Witness(checkpoint.qr(), checkpoint.shortForm()),
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
}

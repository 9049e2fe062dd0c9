package vn.somat.organisation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.ledger.Checkpoint;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Seals;
import vn.somat.printing.Folder;
import vn.somat.printing.FolderSheet;
import vn.somat.printing.SheetPrinter;
import vn.somat.printing.Witness;
import vn.somat.regulation.Regulations;

/**
 * Giấy tờ của cơ quan: sheets under the office's own head, as PDF/A, with the QR of what the ledger comes to. Whoever prints
 * records it first: the seal on the paper covers that entry.
 */
@Service
public class OfficePapers {

    private final Organisation organisation;
    private final Regulations regulations;
    private final Seals seals;
    private final SheetPrinter printer;
    private final Clock clock;

    OfficePapers(Organisation organisation, Regulations regulations, Seals seals, SheetPrinter printer, Clock clock) {
        this.organisation = organisation;
        this.regulations = regulations;
        this.seals = seals;
        this.printer = printer;
        this.clock = clock;
    }

    /**
     * @param title goes into the metadata, so keep it neutral
     * @param name at the foot of every page
     * @param hint the line under each place to sign
     */
    public byte[] print(String title, String name, List<FolderSheet> sheets, String hint) {
        return print(title, "", name, sheets, hint);
    }

    /** @param level label of the level it is stamped with, or empty */
    public byte[] print(String title, String level, String name, List<FolderSheet> sheets, String hint) {
        return print(title, level, name, sheets, hint, null, Checkpoint::shortForm);
    }

    /**
     * @param code QR that finds what is printed, or none
     * @param caption of the QR of the ledger
     */
    public byte[] print(
            String title,
            String name,
            List<FolderSheet> sheets,
            String hint,
            @Nullable Witness code,
            Function<Checkpoint, String> caption) {
        return print(title, "", name, sheets, hint, code, caption);
    }

    private byte[] print(
            String title,
            String level,
            String name,
            List<FolderSheet> sheets,
            String hint,
            @Nullable Witness code,
            Function<Checkpoint, String> caption) {
        var office = organisation.office().orElseThrow(() -> Refusal.conflict("registry.office.absent"));
        var head = Letterhead.of(office, regulations.on(LocalDate.now(clock)).papers());
        var checkpoint = seals.seal();
        var folder = new Folder(
                title,
                head.superior(),
                head.body(),
                head.right(),
                level,
                name,
                sheets,
                code,
                new Witness(checkpoint.qr(), caption.apply(checkpoint)),
                hint,
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

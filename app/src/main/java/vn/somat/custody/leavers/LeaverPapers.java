package vn.somat.custody.leavers;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.OfficePapers;
import vn.somat.printing.FolderSheet;

/** Biên bản bàn giao khi thôi việc và cam kết bảo vệ bí mật nhà nước, as PDF/A. */
@Service
public class LeaverPapers {

    private final Leavers leavers;
    private final LeavingSheets sheets;
    private final OfficePapers papers;
    private final Ledger ledger;

    LeaverPapers(Leavers leavers, LeavingSheets sheets, OfficePapers papers, Ledger ledger) {
        this.leavers = leavers;
        this.sheets = sheets;
        this.papers = papers;
        this.ledger = ledger;
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
        return papers.print(one.label(), sheet.title() + " " + one.label(), List.of(sheet), sheets.say("sign"));
    }
}

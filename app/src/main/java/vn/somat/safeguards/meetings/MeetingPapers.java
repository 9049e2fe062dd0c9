package vn.somat.safeguards.meetings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.OfficePapers;
import vn.somat.printing.LabelSheet;
import vn.somat.printing.LabelSheet.Label;
import vn.somat.printing.LabelStock;
import vn.somat.printing.SheetPrinter;

/** Giấy tờ của hội nghị: the whole file as PDF/A, cards to come in with, tickets for what is left at the door. */
@Service
public class MeetingPapers {

    private final Meetings meetings;
    private final MeetingSheets sheets;
    private final MeetingTexts texts;
    private final OfficePapers papers;
    private final SheetPrinter printer;
    private final Ledger ledger;
    private final Clock clock;

    MeetingPapers(
            Meetings meetings,
            MeetingSheets sheets,
            MeetingTexts texts,
            OfficePapers papers,
            SheetPrinter printer,
            Ledger ledger,
            Clock clock) {
        this.meetings = meetings;
        this.sheets = sheets;
        this.texts = texts;
        this.papers = papers;
        this.printer = printer;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The seal on it covers the entry that it was printed. */
    public byte[] file(Reader reader, MeetingId id) {
        var file = meetings.read(reader, id);
        ledger.recordAlone(file.meeting().entry("printed", reader.actor()));
        var name = texts.paper("name") + " " + file.meeting().label();
        return papers.print(name, sheets.level(file.meeting()), name, sheets.whole(file), texts.paper("sign"));
    }

    /** Thẻ vào: a number and a code, no name and no word of what the meeting is about. */
    public byte[] cards(Reader reader, MeetingId id, LabelStock stock) {
        var file = meetings.atTheDoor(reader, id);
        return labels(
                reader,
                file,
                stock,
                file.coming().stream()
                        .map(one -> new Label(
                                one.label(),
                                "",
                                List.of(file.meeting().label(), texts.paper("card") + " " + one.number())))
                        .toList());
    }

    /** Phiếu gửi thiết bị, of all that is at the door now. */
    public byte[] tickets(Reader reader, MeetingId id, LabelStock stock) {
        var file = meetings.atTheDoor(reader, id);
        return labels(
                reader,
                file,
                stock,
                file.deposits().stream()
                        .filter(one -> one.settledAt() == null)
                        .map(one -> new Label(
                                one.label(), "", List.of(file.meeting().label(), one.what())))
                        .toList());
    }

    private byte[] labels(Reader reader, MeetingFile file, LabelStock stock, List<Label> labels) {
        if (labels.isEmpty()) {
            throw Refusal.conflict("safeguards.meeting.nothing-to-print");
        }
        ledger.recordAlone(
                file.meeting().entry("labels-printed", reader.actor()).with("count", labels.size()));
        var out = new ByteArrayOutputStream();
        try {
            var unused = printer.labels(new LabelSheet(texts.paper("labels"), stock, 0, labels, clock.instant()), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}

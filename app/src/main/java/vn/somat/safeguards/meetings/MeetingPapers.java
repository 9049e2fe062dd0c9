package vn.somat.safeguards.meetings;

import static vn.somat.printing.InMemory.printed;

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
import vn.somat.printing.TicketSheet;
import vn.somat.printing.TicketSheet.Half;
import vn.somat.printing.TicketSheet.Ticket;

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
        var file = meetings.beforeTheDoor(reader, id);
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

    /** Phiếu gửi thiết bị, of all that is at the door now: on paper in two halves that are signed, on a roll as labels. */
    public byte[] tickets(Reader reader, MeetingId id, LabelStock stock) {
        var file = meetings.atTheDoor(reader, id);
        var waiting =
                file.deposits().stream().filter(one -> one.settledAt() == null).toList();
        if (stock != LabelStock.A4_24) {
            return labels(
                    reader,
                    file,
                    stock,
                    waiting.stream()
                            .map(one -> new Label(
                                    one.label(), "", List.of(file.meeting().label(), one.what())))
                            .toList());
        }
        recorded(reader, file, waiting.size());
        var sheet = new TicketSheet(
                texts.paper("labels"),
                new Half(
                        texts.paper("ticket.staying"),
                        List.of(texts.paper("ticket.left"), texts.paper("ticket.kept"), texts.paper("ticket.back"))),
                new Half(texts.paper("ticket.given"), List.of(texts.paper("ticket.kept"))),
                waiting.stream().map(one -> ticket(file, one)).toList(),
                clock.instant());
        return printed(out -> {
            var unused = printer.tickets(sheet, out);
        });
    }

    private Ticket ticket(MeetingFile file, Deposit one) {
        return new Ticket(
                one.label(), List.of(file.meeting().label() + " · " + texts.moment(one.takenAt()), one.what()));
    }

    private byte[] labels(Reader reader, MeetingFile file, LabelStock stock, List<Label> labels) {
        recorded(reader, file, labels.size());
        var sheet = new LabelSheet(texts.paper("labels"), stock, 0, labels, clock.instant());
        return printed(out -> {
            var unused = printer.labels(sheet, out);
        });
    }

    private void recorded(Reader reader, MeetingFile file, int count) {
        if (count == 0) {
            throw Refusal.conflict("safeguards.meeting.nothing-to-print");
        }
        ledger.recordAlone(
                file.meeting().entry("labels-printed", reader.actor()).with("count", count));
    }
}

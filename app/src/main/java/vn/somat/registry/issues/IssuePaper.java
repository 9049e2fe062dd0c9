package vn.somat.registry.issues;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Organisation;
import vn.somat.printing.InMemory;
import vn.somat.printing.LabelSheet;
import vn.somat.printing.LabelSheet.Label;
import vn.somat.printing.LabelStock;
import vn.somat.printing.SheetColumn;
import vn.somat.printing.SheetPrinter;
import vn.somat.printing.WrittenReport;
import vn.somat.registry.issues.IssuedCopy.State;
import vn.somat.regulation.Regulations;

/** In để phát hành, thu hồi: labels with numbers, the list to sign, and the list of what is back and what is not. */
@Service
public class IssuePaper {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final IssueReading reading;
    private final Organisation organisation;
    private final Regulations regulations;
    private final SheetPrinter printer;
    private final Ledger ledger;
    private final MessageSource texts;
    private final Clock clock;

    IssuePaper(
            IssueReading reading,
            Organisation organisation,
            Regulations regulations,
            SheetPrinter printer,
            Ledger ledger,
            MessageSource texts,
            Clock clock) {
        this.reading = reading;
        this.organisation = organisation;
        this.regulations = regulations;
        this.printer = printer;
        this.ledger = ledger;
        this.texts = texts;
        this.clock = clock;
    }

    /** Nhãn số: to stick on the copies. */
    public byte[] labels(Reader reader, UUID id) {
        var issue = reading.find(reader, id);
        record(reader, id, "labels");
        var labels = reading.copies(reader, id).stream()
                .map(one -> new Label(issue.code(one.copy()), "", List.of(say("label", one.copy()))))
                .toList();
        return InMemory.printed(out ->
                printer.labels(new LabelSheet(issue.label(), LabelStock.A4_24, 0, labels, clock.instant()), out));
    }

    /** Danh sách ký nhận. */
    public byte[] signing(Reader reader, UUID id) {
        record(reader, id, "signing");
        return list(
                reading.find(reader, id),
                "signing",
                reading.copies(reader, id),
                List.of("no-6", "copy-14", "to-44", "received-14", "signed-22"),
                one -> Stream.of("", ""));
    }

    /** Danh sách thu hồi: what is back, and what is not. */
    public byte[] recall(Reader reader, UUID id) {
        record(reader, id, "recall");
        return list(
                reading.find(reader, id),
                "recall",
                reading.copies(reader, id),
                List.of("no-6", "copy-14", "to-40", "returned-16", "state-24"),
                this::came);
    }

    private Stream<String> came(IssuedCopy one) {
        var state = say("copy." + one.state());
        return Stream.of(
                one.at() == null || one.state() != State.BACK
                        ? ""
                        : day(LocalDate.ofInstant(one.at(), clock.getZone())),
                one.reason() == null ? state : state + ": " + one.reason());
    }

    private interface Rest {
        Stream<String> of(IssuedCopy copy);
    }

    private byte[] list(Issue issue, String kind, List<IssuedCopy> copies, List<String> columns, Rest rest) {
        var office = organisation.office().orElseThrow(() -> Refusal.conflict("registry.office.absent"));
        var head = regulations.on(issue.day()).papers().head(office.side());
        var rows = new ArrayList<List<String>>();
        for (var one : copies) {
            rows.add(Stream.concat(
                            Stream.of(String.valueOf(rows.size() + 1), issue.code(one.copy()), one.recipient()),
                            rest.of(one))
                    .toList());
        }
        var part = new WrittenReport.Part(
                "",
                List.of(),
                sum(issue, kind),
                columns.stream()
                        .map(column -> column.split("-"))
                        .map(column -> new SheetColumn(say("column." + column[0]), Integer.parseInt(column[1])))
                        .toList(),
                rows,
                List.of());
        var sheet = new WrittenReport(
                issue.label(),
                office.superior(),
                office.name(),
                Stream.of(head.first(), head.second())
                        .filter(line -> !line.isEmpty())
                        .toList(),
                "",
                "",
                say(
                        "day",
                        issue.day().getDayOfMonth(),
                        issue.day().getMonthValue(),
                        String.valueOf(issue.day().getYear())),
                say("title." + kind),
                issue.name(),
                List.of(part),
                "",
                List.of(),
                say("signer"),
                "",
                null,
                clock.instant());
        return InMemory.printed(out -> printer.report(sheet, out));
    }

    /** What became of them belongs on the list of what came back, not on the one that is signed when they go. */
    private String sum(Issue issue, String kind) {
        var due = issue.due();
        if (due == null) {
            return say("sum", issue.copies());
        }
        return kind.equals("recall")
                ? say("sum-due", issue.copies(), day(due), issue.back(), issue.out(), issue.gone())
                : say("sum-going", issue.copies(), day(due));
    }

    private void record(Reader reader, UUID id, String what) {
        var unused = reading.find(reader, id);
        ledger.recordAlone(Issues.entry("registry.issue.printed", reader, id).with("format", what));
    }

    private static String day(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private String say(String key, Object... args) {
        return texts.getMessage("registry.issue.paper." + key, args, VIETNAMESE);
    }
}

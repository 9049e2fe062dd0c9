package vn.somat.reporting.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.somat.access.Figure.Block;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Seals;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.printing.Plot;
import vn.somat.printing.SheetColumn;
import vn.somat.printing.SheetPrinter;
import vn.somat.printing.Witness;
import vn.somat.printing.WrittenReport;
import vn.somat.printing.WrittenReport.Part;
import vn.somat.regulation.Regulations;

/** Báo cáo trên giấy: as PDF/A and as DOCX, under the head of the office; the ledger says each time it was made. */
@Service
public class ReportPaper {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Reports reports;
    private final ReportTables tables;
    private final Organisation organisation;
    private final Regulations regulations;
    private final Seals seals;
    private final SheetPrinter printer;
    private final Ledger ledger;
    private final MessageSource texts;
    private final Clock clock;

    ReportPaper(
            Reports reports,
            ReportTables tables,
            Organisation organisation,
            Regulations regulations,
            Seals seals,
            SheetPrinter printer,
            Ledger ledger,
            MessageSource texts,
            Clock clock) {
        this.reports = reports;
        this.tables = tables;
        this.organisation = organisation;
        this.regulations = regulations;
        this.seals = seals;
        this.printer = printer;
        this.ledger = ledger;
        this.texts = texts;
        this.clock = clock;
    }

    public byte[] pdf(Reader reader, ReportId id) {
        var out = new ByteArrayOutputStream();
        try {
            var unused = printer.report(written(reader, id, "PDF"), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public byte[] docx(Reader reader, ReportId id) {
        var out = new ByteArrayOutputStream();
        try {
            printer.word(written(reader, id, "DOCX"), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private WrittenReport written(Reader reader, ReportId id, String format) {
        var report = reports.find(reader, id);
        var version = reports.read(reader, id).getFirst();
        ledger.recordAlone(ReportDesk.entry("reporting.report.printed", reader, report)
                .with("version", version.number())
                .with("format", format));
        // what was signed bears the name the office had that day, also after it was renamed
        var named = report.signature() == null
                ? LocalDate.now(clock)
                : LocalDate.ofInstant(report.signature().at(), clock.getZone());
        var office = organisation.officeOn(named).orElseThrow(() -> Refusal.conflict("registry.office.absent"));
        var head = regulations.on(report.period().to()).papers().head(office.side());
        var checkpoint = seals.seal();
        var signature = report.signature();
        var sent = report.sent();
        return new WrittenReport(
                say("paper.name") + " " + report.label(),
                office.superior(),
                office.name(),
                head.second().isEmpty() ? List.of(head.first()) : List.of(head.first(), head.second()),
                report.level().secret() ? report.level().label() : "",
                say("paper.number", sent == null ? "………" : sent.number()),
                say("paper.place"),
                say("paper.title." + report.kind()),
                say(
                        "paper.period",
                        day(report.period().from()),
                        day(report.period().to())),
                parts(report, version),
                say("paper.receivers"),
                receivers(version.words()),
                say(signsAsHead(signature) ? "paper.signer" : "paper.signer.deputy"),
                signature == null
                        ? ""
                        : organisation.person(signature.by()).map(Person::name).orElse(""),
                new Witness(checkpoint.qr(), checkpoint.shortForm()),
                clock.instant());
    }

    /** Nobody has yet: the head is to. */
    private boolean signsAsHead(Report.@Nullable Signature signature) {
        return signature == null
                || organisation
                        .mandatesOn(signature.by(), LocalDate.ofInstant(signature.at(), clock.getZone()))
                        .stream()
                        .anyMatch(mandate -> mandate.duty() == Duty.HEAD);
    }

    private List<Part> parts(Report report, ReportVersion version) {
        var figures = version.figures();
        var words = version.words();
        var day = report.period().to();
        var parts = new ArrayList<Part>();
        parts.add(part("situation", words.of(Block.SITUATION), tables.levels(figures, day, VIETNAMESE), List.of()));
        parts.add(part(
                "", "", tables.single(figures, Block.SITUATION, VIETNAMESE), tables.plots(figures, day, VIETNAMESE)));
        parts.add(
                part("results", words.of(Block.RESULTS), tables.single(figures, Block.RESULTS, VIETNAMESE), List.of()));
        parts.add(part(
                "incidents",
                words.of(Block.INCIDENTS),
                tables.single(figures, Block.INCIDENTS, VIETNAMESE),
                List.of()));
        var rolled = tables.rolled(figures, VIETNAMESE);
        if (!rolled.rows().isEmpty()) {
            parts.add(part("rolled", "", rolled, List.of()));
        }
        parts.add(part("outlook", words.of(null), new ReportTables.Table(List.of(), List.of()), List.of()));
        return parts;
    }

    private Part part(String block, String words, ReportTables.Table table, List<Plot> plots) {
        var columns = new ArrayList<SheetColumn>();
        if (!table.rows().isEmpty()) {
            columns.add(new SheetColumn(say("paper.what"), table.headings().size() == 1 ? 120 : 60));
            table.headings().forEach(heading -> columns.add(new SheetColumn(heading, 25)));
        }
        return new Part(
                block.isEmpty() ? "" : say("block." + block),
                words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
                block.isEmpty() ? "" : say("paper.table"),
                columns,
                table.rows().stream()
                        .map(row -> Stream.concat(
                                        Stream.of(row.name()),
                                        row.cells().stream().map(cell -> String.valueOf(cell.count())))
                                .toList())
                        .toList(),
                plots);
    }

    private static List<String> receivers(ReportWords words) {
        var addressee = words.addressee();
        return addressee == null
                ? List.of()
                : addressee.lines().map(line -> "- " + line.strip()).toList();
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private String say(String key, Object... args) {
        return texts.getMessage("reporting.report." + key, args, VIETNAMESE);
    }
}

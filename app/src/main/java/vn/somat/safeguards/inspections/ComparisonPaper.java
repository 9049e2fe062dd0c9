package vn.somat.safeguards.inspections;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.organisation.OfficePapers;
import vn.somat.printing.Bars;
import vn.somat.printing.Bars.Bar;
import vn.somat.printing.Field;
import vn.somat.printing.FolderSheet;
import vn.somat.printing.SheetColumn;
import vn.somat.safeguards.inspections.Comparison.Line;

/** So sánh giữa các nơi, các năm, as PDF/A: of what its reader may know, stamped with the highest level among it. */
@Service
public class ComparisonPaper {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Inspections inspections;
    private final InspectionLevels levels;
    private final OfficePapers papers;
    private final Ledger ledger;
    private final MessageSource texts;

    ComparisonPaper(
            Inspections inspections, InspectionLevels levels, OfficePapers papers, Ledger ledger, MessageSource texts) {
        this.inspections = inspections;
        this.levels = levels;
        this.papers = papers;
        this.ledger = ledger;
        this.texts = texts;
    }

    /** The seal on it covers the entry that it was printed. */
    public byte[] print(Reader reader) {
        var all = inspections.compare(reader);
        var highest = all.lines().stream()
                .map(Line::inspection)
                .filter(one -> one.rank() > 0)
                .max(Comparator.comparingInt(Inspection::rank));
        ledger.recordAlone(Entry.of("safeguards.inspection.compared")
                .by(reader.actor())
                .level(highest.map(Inspection::level).orElse(null))
                .with("count", all.lines().size()));
        return papers.print(
                text("compare.title"),
                highest.map(levels::label).orElse(""),
                text("compare.title"),
                List.of(bodies(all), years(all)),
                text("paper.sign"));
    }

    private FolderSheet bodies(Comparison all) {
        return new FolderSheet(
                text("compare.title"),
                List.of(new Field(text("paper.read-as"), text("compare.hint"))),
                List.of(new Bars(
                        text("compare.bodies"),
                        all.lines().stream()
                                .map(line -> new Bar(
                                        line.inspection().body() + " "
                                                + line.inspection().firstDay().getYear(),
                                        line.percent()))
                                .toList())),
                List.of(
                        new SheetColumn(text("page.body"), 54),
                        new SheetColumn(text("paper.days"), 22),
                        new SheetColumn(text("compare.share"), 28),
                        new SheetColumn(text("paper.weak"), 44),
                        new SheetColumn(text("compare.findings"), 26)),
                all.lines().stream().map(this::row).toList(),
                List.of());
    }

    private List<String> row(Line line) {
        var one = line.inspection();
        return List.of(
                one.label() + " · " + one.body(),
                DAY.format(one.firstDay()),
                line.faults() + "/" + line.questions() + " (" + line.percent() + " %)",
                line.faulty().entrySet().stream()
                        .filter(section -> section.getValue() > 0)
                        .sorted(Map.Entry.comparingByKey())
                        .map(section -> section.getKey().toUpperCase(Locale.ROOT) + " " + section.getValue() + "/"
                                + line.asked().get(section.getKey()))
                        .collect(Collectors.joining(", ")),
                text("compare.open", line.findings(), line.open()));
    }

    private FolderSheet years(Comparison all) {
        return new FolderSheet(
                text("compare.years"),
                List.of(),
                List.of(new Bars(
                        text("compare.plot"),
                        all.years().entrySet().stream()
                                .map(year -> new Bar(String.valueOf(year.getKey()), year.getValue()))
                                .toList())),
                List.of(new SheetColumn(text("paper.year"), 40), new SheetColumn(text("compare.share"), 134)),
                all.years().entrySet().stream()
                        .map(year -> List.of(String.valueOf(year.getKey()), year.getValue() + " %"))
                        .toList(),
                List.of(new Field(text("paper.writer"), "")));
    }

    private String text(String key, Object... args) {
        return texts.getMessage("safeguards.inspection." + key, args, VIETNAMESE);
    }
}

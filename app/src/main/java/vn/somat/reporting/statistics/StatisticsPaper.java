package vn.somat.reporting.statistics;

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
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import vn.somat.access.Reader;
import vn.somat.classification.figures.PaperColumn;
import vn.somat.classification.figures.PaperQuestion;
import vn.somat.classification.figures.PapersBy;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Seals;
import vn.somat.organisation.OfficePapers;
import vn.somat.printing.BookWorkbook;
import vn.somat.printing.Field;
import vn.somat.printing.FolderSheet;
import vn.somat.printing.SheetColumn;
import vn.somat.printing.TableWorkbook;

/** Thống kê trên giấy, as PDF/A, and as files of cells (XLSX, CSV); each time it leaves the house the ledger says so. */
@Service
public class StatisticsPaper {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final int NAME = 42;
    private static final int NUMBER = 15;

    private final Statistics statistics;
    private final OfficePapers papers;
    private final TableWorkbook workbook;
    private final Seals seals;
    private final Ledger ledger;
    private final MessageSource texts;
    private final Clock clock;

    StatisticsPaper(
            Statistics statistics,
            OfficePapers papers,
            TableWorkbook workbook,
            Seals seals,
            Ledger ledger,
            MessageSource texts,
            Clock clock) {
        this.statistics = statistics;
        this.papers = papers;
        this.workbook = workbook;
        this.seals = seals;
        this.ledger = ledger;
        this.texts = texts;
        this.clock = clock;
    }

    /** The seal on it covers the entry that it was printed. */
    public byte[] print(Reader reader, PaperQuestion question, PapersBy by) {
        var table = table(reader, question, by, "PDF");
        var sheet = new FolderSheet(
                say("title"),
                about(question, table),
                columns(by),
                rows(table),
                List.of(new Field(say("signer"), reader.displayName()), new Field(say("head"), "")));
        var name = say("title") + " " + day(question.to());
        return papers.print(name, name, List.of(sheet), say("sign"));
    }

    /** Separated by semicolons, as spreadsheet programs of Vietnam expect it. */
    public String csv(Reader reader, PaperQuestion question, PapersBy by) {
        var table = table(reader, question, by, "CSV");
        var lines = new ArrayList<List<String>>();
        lines.add(List.of(say("title")));
        lines.add(List.of(say("period"), period(question)));
        lines.add(List.of(say("extent"), say(table.whole() ? "extent.whole" : "extent.own")));
        lines.add(Stream.concat(Stream.of(say("by." + by)), headings().stream()).toList());
        lines.addAll(rows(table));
        return CsvFile.of(lines);
    }

    /** The same as a workbook whose numbers add up. */
    public byte[] xlsx(Reader reader, PaperQuestion question, PapersBy by) {
        var table = table(reader, question, by, "XLSX");
        var checkpoint = seals.seal();
        var file = new TableWorkbook.Table(
                say("title"),
                about(question, table),
                columns(by),
                rows(table),
                List.of(
                        new Field(say("signer"), reader.displayName()),
                        new Field(say("witness"), checkpoint.shortForm())),
                clock.instant());
        var out = new ByteArrayOutputStream();
        try {
            workbook.write(file, new BookWorkbook.Tabs(say("tab.about"), say("tab.table"), say("tab.closing")), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private List<Field> about(PaperQuestion question, StatisticsTable table) {
        return List.of(
                new Field(say("period"), period(question)),
                new Field(say("by"), say("by." + table.by())),
                new Field(say("extent"), say(table.whole() ? "extent.whole" : "extent.own")));
    }

    private List<SheetColumn> columns(PapersBy by) {
        var columns = new ArrayList<SheetColumn>();
        columns.add(new SheetColumn(say("by." + by), NAME));
        headings().forEach(heading -> columns.add(new SheetColumn(heading, NUMBER)));
        return columns;
    }

    private StatisticsTable table(Reader reader, PaperQuestion question, PapersBy by, String format) {
        var table = statistics.table(reader, question, by);
        ledger.recordAlone(Entry.of("reporting.statistics.made")
                .by(reader.actor())
                .with("by", by)
                .with("from", question.from())
                .with("to", question.to())
                .with("format", format));
        return table;
    }

    private List<String> headings() {
        return Stream.of(PaperColumn.values())
                .map(column -> say("column." + column))
                .toList();
    }

    private List<List<String>> rows(StatisticsTable table) {
        var rows = new ArrayList<List<String>>();
        table.lines()
                .forEach(line -> rows.add(
                        row(line.name().isEmpty() ? say("unknown." + table.by()) : line.name(), table.cells(line))));
        rows.add(row(say("sum"), table.sums()));
        return rows;
    }

    private static List<String> row(String name, List<Long> cells) {
        return Stream.concat(Stream.of(name), cells.stream().map(String::valueOf))
                .toList();
    }

    private String period(PaperQuestion question) {
        return texts.getMessage(
                "reporting.statistics.period.text",
                new Object[] {day(question.from()), day(question.to())},
                VIETNAMESE);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private String say(String key) {
        return texts.getMessage("reporting.statistics." + key, null, VIETNAMESE);
    }
}

package vn.somat.reporting.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.somat.access.Figure;
import vn.somat.access.Figure.Block;
import vn.somat.printing.Plot;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Bảng và biểu đồ của báo cáo: figures laid out by level and by month, for the screen and for paper. */
@Component
public class ReportTables {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM/uu", Locale.ROOT);

    private static final int MOST_OFFICES = 4;

    private final Regulations regulations;
    private final MessageSource texts;

    ReportTables(Regulations regulations, MessageSource texts) {
        this.regulations = regulations;
        this.texts = texts;
    }

    /** Một dòng. @param cells one for each level or series, the last the sum where there are several */
    public record Row(String name, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** @param address of the list behind it; null where there is none */
    public record Cell(long count, @Nullable String address) {}

    /** @param headings one for each cell of a row */
    public record Table(List<String> headings, List<Row> rows) {

        public Table {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }
    }

    /** What is counted by level: a row for each figure, a column for each level, the highest first. */
    public Table levels(KnownFigures figures, LocalDate day, Locale locale) {
        var codes = figures.in(Block.SITUATION).stream()
                .map(Figure::of)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .sorted(java.util.Comparator.comparingInt((String code) -> rank(code, day))
                        .reversed())
                .toList();
        var rows = new ArrayList<Row>();
        for (var key : keys(figures, Block.SITUATION, true)) {
            var cells = new ArrayList<Cell>();
            codes.forEach(code -> cells.add(cell(figures, key, code)));
            cells.add(new Cell(figures.sum(key), null));
            rows.add(new Row(say("figures." + key, locale), cells));
        }
        var headings =
                new ArrayList<>(codes.stream().map(code -> label(code, day)).toList());
        headings.add(say("reporting.statistics.column.KEPT", locale));
        return new Table(headings, rows);
    }

    /** What is one number each. */
    public Table single(KnownFigures figures, Block block, Locale locale) {
        var rows = keys(figures, block, false).stream()
                .map(key -> new Row(say("figures." + key, locale), List.of(cell(figures, key, null))))
                .toList();
        return new Table(List.of(say("reporting.report.count", locale)), rows);
    }

    /** Ours, those of each office below, and the sum; of more offices than fit, all of them together. */
    public Table rolled(KnownFigures figures, Locale locale) {
        var below = figures.in(Block.SUBORDINATES);
        var offices = below.stream().map(Figure::of).distinct().toList();
        boolean each = offices.size() <= MOST_OFFICES;
        var rows = new ArrayList<Row>();
        for (var key : below.stream().map(Figure::key).distinct().toList()) {
            var cells = new ArrayList<Cell>();
            cells.add(new Cell(figures.sum(key), null));
            var counts =
                    offices.stream().map(office -> counted(below, key, office)).toList();
            long together = counts.stream().mapToLong(count -> count).sum();
            if (each) {
                counts.forEach(count -> cells.add(new Cell(count, null)));
            } else {
                cells.add(new Cell(together, null));
            }
            cells.add(new Cell(figures.sum(key) + together, null));
            rows.add(new Row(known(key, locale), cells));
        }
        var headings = new ArrayList<String>();
        headings.add(say("reporting.report.own", locale));
        if (each) {
            offices.forEach(office -> headings.add(office == null ? "" : office.replace('_', ' ')));
        } else {
            headings.add(say("reporting.report.below", locale));
        }
        headings.add(say("reporting.statistics.sum", locale));
        return new Table(headings, rows);
    }

    private static long counted(List<Figure> below, String key, @Nullable String office) {
        return below.stream()
                .filter(one -> one.key().equals(key) && java.util.Objects.equals(one.of(), office))
                .mapToLong(Figure::count)
                .sum();
    }

    /** Months with what came and went in each. */
    public Table months(KnownFigures figures, Locale locale) {
        var keys = keys(figures, Block.COURSE, true);
        var rows = new ArrayList<Row>();
        for (var month : months(figures)) {
            rows.add(new Row(
                    MONTH.format(YearMonth.parse(month)),
                    keys.stream().map(key -> cell(figures, key, month)).toList()));
        }
        return new Table(keys.stream().map(key -> say("figures." + key, locale)).toList(), rows);
    }

    /** By level, and by month where there are several. */
    public List<Plot> plots(KnownFigures figures, LocalDate day, Locale locale) {
        var plots = new ArrayList<Plot>();
        var levels = levels(figures, day, locale);
        if (!levels.rows().isEmpty()) {
            int count = levels.headings().size() - 1;
            plots.add(new Plot(
                    say("reporting.statistics.plot.LEVEL", locale),
                    levels.headings().subList(0, count),
                    levels.rows().stream()
                            .limit(2)
                            .map(row -> new Plot.Series(
                                    row.name(),
                                    row.cells().subList(0, count).stream()
                                            .map(Cell::count)
                                            .toList()))
                            .toList()));
        }
        var months = months(figures);
        if (months.size() > 1 && months.size() <= 24) {
            plots.add(new Plot(
                    say("reporting.statistics.plot.MONTH", locale),
                    months.stream()
                            .map(month -> SHORT.format(YearMonth.parse(month)))
                            .toList(),
                    keys(figures, Block.COURSE, true).stream()
                            .map(key -> new Plot.Series(
                                    say("figures." + key, locale),
                                    months.stream()
                                            .map(month -> figures.of(key, month))
                                            .toList()))
                            .toList()));
        }
        return plots;
    }

    private static Cell cell(KnownFigures figures, String key, @Nullable String of) {
        return figures.find(key, of)
                .map(one -> new Cell(one.count(), one.address()))
                .orElseGet(() -> new Cell(0, null));
    }

    private static List<String> months(KnownFigures figures) {
        return figures.in(Block.COURSE).stream()
                .map(Figure::of)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> keys(KnownFigures figures, Block block, boolean parted) {
        var keys = new LinkedHashMap<String, Boolean>();
        figures.in(block).stream()
                .filter(one -> (one.of() != null) == parted)
                .forEach(one -> keys.put(one.key(), true));
        return List.copyOf(keys.keySet());
    }

    private int rank(String code, LocalDate day) {
        return regulations.on(day).level(code).map(Level::rank).orElse(0);
    }

    private String label(String code, LocalDate day) {
        return regulations.on(day).level(code).map(Level::label).orElse(code);
    }

    /** The key itself where another version of the program counted it. */
    private String known(String key, Locale locale) {
        var name = texts.getMessage("figures." + key, null, key, locale);
        return name == null ? key : name;
    }

    private String say(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}

package vn.somat.reporting.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Reader;
import vn.somat.classification.figures.PaperColumn;
import vn.somat.classification.figures.PaperFigures;
import vn.somat.classification.figures.PaperQuestion;
import vn.somat.classification.figures.PapersBy;
import vn.somat.organisation.Organisation;
import vn.somat.printing.Shown;
import vn.somat.regulation.Level;
import vn.somat.reporting.statistics.Statistics;
import vn.somat.reporting.statistics.StatisticsPaper;

/** Thống kê bí mật nhà nước: the table, the papers behind a number, the sheet and the file. */
@Controller
@RequestMapping("/statistics")
class StatisticsPages {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Statistics statistics;
    private final StatisticsPaper paper;
    private final TablePlot plot;
    private final Organisation organisation;

    StatisticsPages(Statistics statistics, StatisticsPaper paper, TablePlot plot, Organisation organisation) {
        this.statistics = statistics;
        this.paper = paper;
        this.plot = plot;
        this.organisation = organisation;
    }

    @GetMapping
    String table(
            Reader reader,
            @RequestParam(defaultValue = "LEVEL") PapersBy by,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String level,
            Locale locale,
            Model model) {
        var question = statistics.question(from, to, level);
        var table = statistics.table(reader, question, by);
        model.addAttribute("table", table);
        model.addAttribute("query", query(by, question));
        model.addAttribute("levels", levels(question.to()));
        boolean drawn = by == PapersBy.MONTH || by == PapersBy.LEVEL;
        model.addAttribute("plot", drawn && !table.lines().isEmpty() ? plot.svg(table, locale) : null);
        return "reporting/statistics";
    }

    @GetMapping("/papers")
    String papers(
            Reader reader,
            @RequestParam(defaultValue = "LEVEL") PapersBy by,
            @RequestParam PaperColumn column,
            @RequestParam(defaultValue = PaperFigures.ALL) String key,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String level,
            @RequestParam @Nullable String after,
            Model model) {
        var question = statistics.question(from, to, level);
        var found = statistics.papers(reader, question, by, column, key, after);
        var query = query(by, question);
        var here = "/statistics/papers?" + query + "&column=" + column + "&key=" + key;
        model.addAttribute("by", by);
        model.addAttribute("column", column);
        model.addAttribute("question", question);
        model.addAttribute("name", statistics.name(question, by, key));
        model.addAttribute("all", key.equals(PaperFigures.ALL));
        model.addAttribute("query", query);
        model.addAttribute("found", found);
        model.addAttribute("units", units());
        model.addAttribute("first", after == null ? null : here);
        model.addAttribute("next", found.next() == null ? null : here + "&after=" + found.next());
        return "reporting/papers";
    }

    @PostMapping("/sheet.pdf")
    ResponseEntity<byte[]> print(
            Reader reader,
            @RequestParam PapersBy by,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam @Nullable String level) {
        var question = statistics.question(from, to, level);
        return Shown.pdf("thong-ke-" + question.to() + ".pdf", paper.print(reader, question, by));
    }

    @PostMapping("/table.xlsx")
    ResponseEntity<byte[]> xlsx(
            Reader reader,
            @RequestParam PapersBy by,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam @Nullable String level) {
        var question = statistics.question(from, to, level);
        return attached(XLSX, question, ".xlsx", paper.xlsx(reader, question, by));
    }

    @PostMapping("/table.csv")
    ResponseEntity<byte[]> csv(
            Reader reader,
            @RequestParam PapersBy by,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam @Nullable String level) {
        var question = statistics.question(from, to, level);
        return attached(CSV, question, ".csv", paper.csv(reader, question, by).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> attached(MediaType type, PaperQuestion question, String ending, byte[] file) {
        var name = "thong-ke-" + question.to() + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file);
    }

    static String query(PapersBy by, PaperQuestion question) {
        return "by=" + by + "&from=" + question.from() + "&to=" + question.to()
                + (question.level() == null ? "" : "&level=" + question.level());
    }

    private Map<String, String> levels(LocalDate day) {
        var choice = new LinkedHashMap<String, String>();
        statistics.levels(day).forEach((Level level) -> choice.put(level.code(), level.label()));
        return choice;
    }

    private Function<Object, String> units() {
        var names = new LinkedHashMap<Object, String>();
        organisation.units().forEach(unit -> names.put(unit.id(), unit.name()));
        return unit -> names.getOrDefault(unit, "");
    }
}

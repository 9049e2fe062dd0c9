package vn.somat.reporting.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.classification.figures.PaperColumn;
import vn.somat.classification.figures.PaperFigures;
import vn.somat.classification.figures.PapersBy;
import vn.somat.reporting.statistics.Statistics;

/** Thống kê bí mật nhà nước for other programs. */
@RestController
@RequestMapping(path = "/api/v1/statistics", produces = MediaType.APPLICATION_JSON_VALUE)
class StatisticsApi {

    private final Statistics statistics;
    private final Access access;

    StatisticsApi(Statistics statistics, Access access) {
        this.statistics = statistics;
        this.access = access;
    }

    @GetMapping
    StatisticsJson table(
            Reader reader,
            @RequestParam(defaultValue = "LEVEL") PapersBy by,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String level) {
        access.requireScope(reader, "read");
        return StatisticsJson.of(statistics.table(reader, statistics.question(from, to, level), by));
    }

    /** The papers behind a number. @param key of the line of the table; left out for all lines */
    @GetMapping("/papers")
    CountedJson papers(
            Reader reader,
            @RequestParam(defaultValue = "LEVEL") PapersBy by,
            @RequestParam PaperColumn column,
            @RequestParam(defaultValue = PaperFigures.ALL) String key,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String level,
            @RequestParam @Nullable String page) {
        access.requireScope(reader, "read");
        var question = statistics.question(from, to, level);
        var unused = statistics.name(question, by, key);
        return CountedJson.of(statistics.papers(reader, question, by, column, key, page));
    }
}

package vn.somat.reporting.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.classification.figures.PapersBy;
import vn.somat.reporting.reports.ReportId;
import vn.somat.reporting.reports.ReportPaper;
import vn.somat.reporting.statistics.Statistics;
import vn.somat.reporting.statistics.StatisticsPaper;

/** Báo cáo, bảng thống kê as files, for other programs: made whole before the first byte leaves. */
@RestController
@RequestMapping("/api/v1")
class FilesApi {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ReportPaper paper;
    private final Statistics statistics;
    private final StatisticsPaper sheets;
    private final Access access;

    FilesApi(ReportPaper paper, Statistics statistics, StatisticsPaper sheets, Access access) {
        this.paper = paper;
        this.statistics = statistics;
        this.sheets = sheets;
        this.access = access;
    }

    @GetMapping("/reports/{id}.pdf")
    ResponseEntity<byte[]> pdf(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "print");
        return file(MediaType.APPLICATION_PDF, "bao-cao.pdf", paper.pdf(reader, new ReportId(id)));
    }

    @GetMapping("/reports/{id}.docx")
    ResponseEntity<byte[]> docx(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "print");
        return file(DOCX, "bao-cao.docx", paper.docx(reader, new ReportId(id)));
    }

    @GetMapping("/statistics.xlsx")
    ResponseEntity<byte[]> xlsx(
            Reader reader,
            @RequestParam(defaultValue = "LEVEL") PapersBy by,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String level) {
        access.requireScope(reader, "print");
        var question = statistics.question(from, to, level);
        return file(XLSX, "thong-ke-" + question.to() + ".xlsx", sheets.xlsx(reader, question, by));
    }

    @GetMapping("/statistics.csv")
    ResponseEntity<byte[]> csv(
            Reader reader,
            @RequestParam(defaultValue = "LEVEL") PapersBy by,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String level) {
        access.requireScope(reader, "print");
        var question = statistics.question(from, to, level);
        var lines = sheets.csv(reader, question, by).getBytes(StandardCharsets.UTF_8);
        return file(CSV, "thong-ke-" + question.to() + ".csv", lines);
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}

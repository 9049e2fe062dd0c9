package vn.somat.reporting.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.registry.json.Sent;
import vn.somat.reporting.reports.NewReport;
import vn.somat.reporting.reports.ReportDesk;
import vn.somat.reporting.reports.ReportId;
import vn.somat.reporting.reports.ReportKind;
import vn.somat.reporting.reports.Reports;
import vn.somat.reporting.reports.Reports.Owed;
import vn.somat.reporting.reports.TakingBack;

/** Báo cáo for other programs: what is owed, what was written, and what is done with one. */
@RestController
@RequestMapping(path = "/api/v1/reports", produces = MediaType.APPLICATION_JSON_VALUE)
class ReportsApi {

    private static final String SCOPE = "register";

    private final Reports reports;
    private final ReportDesk desk;
    private final TakingBack takingBack;
    private final Access access;
    private final Sent sent;

    ReportsApi(Reports reports, ReportDesk desk, TakingBack takingBack, Access access, Sent sent) {
        this.reports = reports;
        this.desk = desk;
        this.takingBack = takingBack;
        this.access = access;
        this.sent = sent;
    }

    record ReportPage(List<ReportJson> reports, @Nullable Long next) {}

    record OwedReports(List<OwedJson> owed) {}

    /** @param report that was begun; null: nobody has begun it */
    record OwedJson(
            ReportKind kind,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate due,
            @Nullable UUID report) {

        static OwedJson of(Owed one) {
            var report = one.report();
            var period = one.period();
            return new OwedJson(
                    one.kind(),
                    period.from(),
                    period.to(),
                    period.due(),
                    report == null ? null : report.id().value());
        }
    }

    /** Newest first. */
    @GetMapping
    ReportPage list(Reader reader, @RequestParam @Nullable Long page) {
        access.requireScope(reader, "read");
        var found = reports.page(reader, page);
        return new ReportPage(
                found.stream().map(ReportJson::of).toList(),
                found.size() < Reports.PAGE ? null : found.getLast().number());
    }

    /** Soonest due first. */
    @GetMapping("/owed")
    OwedReports owed(Reader reader) {
        access.requireScope(reader, "read");
        return new OwedReports(reports.owed(reader).stream().map(OwedJson::of).toList());
    }

    /** As it was written last; that it was read is recorded. */
    @GetMapping("/{id}")
    ReportSheetJson one(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return read(reader, id);
    }

    /** With a draft made of its figures. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReportSheetJson> begin(Reader reader, HttpServletRequest request) throws IOException {
        var id = sent.done(reader, SCOPE, request, body -> {
            var typed = new NewReport(
                    body.choice("kind", ReportKind.class),
                    body.day("from"),
                    body.day("to"),
                    body.text("level"),
                    body.id("incident"));
            return () -> desk.begin(reader, typed).value();
        });
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/reports/" + id)
                .body(read(reader, id));
    }

    @PostMapping(path = "/{id}/acts", consumes = MediaType.APPLICATION_JSON_VALUE)
    ReportSheetJson act(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, SCOPE, request, this::read, body -> {
            var asked = AskedOfReport.read(body);
            return () -> {
                asked.done(desk, takingBack, reader, new ReportId(id));
                return id;
            };
        });
    }

    private ReportSheetJson read(Reader reader, UUID id) {
        var report = reports.find(reader, new ReportId(id));
        return ReportSheetJson.of(report, reports.read(reader, report.id()).getFirst());
    }
}

package vn.somat.reporting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Access;
import vn.somat.access.Figure.Block;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.organisation.Organisation;
import vn.somat.printing.Plot;
import vn.somat.printing.Shown;
import vn.somat.regulation.Regulations;
import vn.somat.reporting.reports.ReportId;
import vn.somat.reporting.reports.ReportKind;
import vn.somat.reporting.reports.ReportPaper;
import vn.somat.reporting.reports.ReportTables;
import vn.somat.reporting.reports.Reports;
import vn.somat.reporting.reports.TakingBack;

/** Sổ báo cáo: the list with what is due, the form for a new one, one of them, and its papers. */
@Controller
@RequestMapping("/reports")
class ReportPages {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Reports reports;
    private final TakingBack takingBack;
    private final ReportTables tables;
    private final ReportPaper paper;
    private final Organisation organisation;
    private final Regulations regulations;
    private final Access access;
    private final Clock clock;

    ReportPages(
            Reports reports,
            TakingBack takingBack,
            ReportTables tables,
            ReportPaper paper,
            Organisation organisation,
            Regulations regulations,
            Access access,
            Clock clock) {
        this.reports = reports;
        this.takingBack = takingBack;
        this.tables = tables;
        this.paper = paper;
        this.organisation = organisation;
        this.regulations = regulations;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String all(Reader reader, @RequestParam @Nullable Long before, Model model) {
        var page = reports.page(reader, before);
        model.addAttribute("all", page);
        model.addAttribute("owed", reports.owed(reader));
        model.addAttribute("writes", may(reader, "report.write"));
        model.addAttribute("asks", may(reader, "report.ask"));
        model.addAttribute("askedOn", reports.askedOn().orElse(null));
        model.addAttribute("levels", levels());
        model.addAttribute("named", named());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("first", before == null ? null : "/reports");
        model.addAttribute(
                "next",
                page.size() == Reports.PAGE
                        ? "/reports?before=" + page.getLast().number()
                        : null);
        return "reporting/reports";
    }

    @GetMapping("/new")
    String form(
            Reader reader,
            @RequestParam(defaultValue = "AD_HOC") ReportKind kind,
            @RequestParam @Nullable UUID incident,
            Model model) {
        access.require(reader, "report.write", Thing.none());
        model.addAttribute("kind", kind);
        model.addAttribute("incident", incident);
        model.addAttribute("levels", levels());
        model.addAttribute("today", LocalDate.now(clock));
        return "reporting/new";
    }

    @GetMapping("/{id}")
    String one(Reader reader, @PathVariable UUID id, Locale locale, Model model) {
        var report = reports.find(reader, new ReportId(id));
        var versions = reports.read(reader, report.id());
        var last = versions.getFirst();
        var day = report.period().to();
        boolean open = report.open();
        model.addAttribute("one", report);
        model.addAttribute("versions", versions);
        model.addAttribute("levels", tables.levels(last.figures(), day, locale));
        model.addAttribute("situation", tables.single(last.figures(), Block.SITUATION, locale));
        model.addAttribute("results", tables.single(last.figures(), Block.RESULTS, locale));
        model.addAttribute("incidents", tables.single(last.figures(), Block.INCIDENTS, locale));
        model.addAttribute(
                "plots",
                tables.plots(last.figures(), day, locale).stream()
                        .map(Plot::svg)
                        .toList());
        model.addAttribute("rolled", tables.rolled(last.figures(), locale));
        model.addAttribute("stale", open && !reports.now(reader, report).same(last.figures()));
        model.addAttribute(
                "writes", access.may(reader, "report.write", thing(id)).allowed());
        model.addAttribute(
                "signs", open && access.may(reader, "report.sign", thing(id)).allowed());
        model.addAttribute("back", takingBack.of(reader, report));
        model.addAttribute(
                "takesBack",
                !open
                        && report.sent() == null
                        && access.may(reader, "report.take-back", thing(id)).allowed());
        model.addAttribute("named", named());
        model.addAttribute("today", LocalDate.now(clock));
        return "reporting/report";
    }

    @PostMapping("/{id}/report.pdf")
    ResponseEntity<byte[]> pdf(Reader reader, @PathVariable UUID id) {
        return Shown.pdf("bao-cao.pdf", paper.pdf(reader, new ReportId(id)));
    }

    @PostMapping("/{id}/report.docx")
    ResponseEntity<byte[]> docx(Reader reader, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(DOCX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("bao-cao.docx")
                                .build()
                                .toString())
                .body(paper.docx(reader, new ReportId(id)));
    }

    private boolean may(Reader reader, String act) {
        return access.may(reader, act, Thing.none()).allowed();
    }

    private static Thing thing(UUID id) {
        return Thing.of("report", id);
    }

    private Map<String, String> levels() {
        var choice = new LinkedHashMap<String, String>();
        regulations.on(LocalDate.now(clock)).levels().stream()
                .sorted(java.util.Comparator.comparingInt(vn.somat.regulation.Level::rank))
                .forEach(level -> choice.put(level.code(), level.label()));
        return choice;
    }

    private Function<Object, String> named() {
        var names = new LinkedHashMap<Object, String>();
        organisation.people().forEach(person -> names.put(person.id(), person.name()));
        return person -> names.getOrDefault(person, "");
    }
}

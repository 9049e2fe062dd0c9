package vn.somat.safeguards.inspections.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Access;
import vn.somat.access.Days;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.safeguards.inspections.Answer;
import vn.somat.safeguards.inspections.FindingBook;
import vn.somat.safeguards.inspections.Inspection.Kind;
import vn.somat.safeguards.inspections.InspectionEvidence;
import vn.somat.safeguards.inspections.InspectionId;
import vn.somat.safeguards.inspections.Inspections;
import vn.somat.safeguards.inspections.PlanId;
import vn.somat.safeguards.inspections.Plans;
import vn.somat.safeguards.inspections.SampleDrawn;
import vn.somat.safeguards.inspections.SampleLine;
import vn.somat.safeguards.inspections.Sampling;

/** Kiểm tra: the list, one inspection with its checklist, plans, and what the registers say by themselves. */
@Controller
@RequestMapping("/inspections")
class InspectionPages {

    private final Inspections inspections;
    private final Plans plans;
    private final FindingBook findings;
    private final InspectionEvidence evidence;
    private final Sampling sampling;
    private final InspectionNames names;
    private final Access access;
    private final Clock clock;

    InspectionPages(
            Inspections inspections,
            Plans plans,
            FindingBook findings,
            InspectionEvidence evidence,
            Sampling sampling,
            InspectionNames names,
            Access access,
            Clock clock) {
        this.inspections = inspections;
        this.plans = plans;
        this.findings = findings;
        this.evidence = evidence;
        this.sampling = sampling;
        this.names = names;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String all(
            Reader reader,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable Boolean own,
            @RequestParam @Nullable LocalDate before,
            @RequestParam(defaultValue = "0") long number,
            Model model) {
        var days = Days.of(from, to);
        var shown = days == null ? inspections.page(reader, before, number) : inspections.concluded(reader, days, own);
        model.addAttribute("days", days);
        model.addAttribute("all", shown);
        model.addAttribute("plans", before == null && days == null ? plans.page(reader, null) : List.of());
        model.addAttribute("levels", names.levels());
        model.addAttribute("today", today());
        model.addAttribute("enters", may(reader, "inspection.plan"));
        model.addAttribute("kits", may(reader, "inspection.kit"));
        model.addAttribute("first", before == null ? null : "/inspections");
        model.addAttribute(
                "next",
                days == null && shown.size() == Inspections.PAGE
                        ? "/inspections?before=%s&number=%d"
                                .formatted(
                                        shown.getLast().firstDay(),
                                        shown.getLast().number())
                        : null);
        return "inspections/inspections";
    }

    @GetMapping("/new")
    String form(Reader reader, Model model) {
        access.require(reader, "inspection.plan", Thing.none());
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("units", names.units());
        model.addAttribute("levels", names.levels());
        model.addAttribute("today", today());
        return "inspections/new";
    }

    @GetMapping("/plans/new")
    String planForm(Reader reader, Model model) {
        access.require(reader, "inspection.plan", Thing.none());
        model.addAttribute("levels", names.levels());
        model.addAttribute("today", today());
        return "inspections/plan-new";
    }

    @GetMapping("/plans/{id}")
    String plan(Reader reader, @PathVariable UUID id, Model model) {
        model.addAttribute("plan", plans.find(reader, new PlanId(id)));
        model.addAttribute("bodies", plans.bodies(reader, new PlanId(id)));
        model.addAttribute("levels", names.levels());
        model.addAttribute("today", today());
        model.addAttribute("named", names.people());
        model.addAttribute("approves", may(reader, "inspection.approve"));
        return "inspections/plan";
    }

    @GetMapping("/self")
    String self(Reader reader, @RequestParam(defaultValue = "true") boolean wrong, Model model) {
        model.addAttribute("look", inspections.selfLook(reader));
        model.addAttribute("wrong", wrong);
        return "inspections/self";
    }

    /** Of an inspection, or of today. */
    @GetMapping("/cases/{probe}")
    String cases(
            Reader reader,
            @PathVariable String probe,
            @RequestParam @Nullable UUID inspection,
            @RequestParam(defaultValue = "") String question,
            Model model) {
        var id = inspection == null ? null : new InspectionId(inspection);
        model.addAttribute("probe", probe);
        model.addAttribute("said", inspections.cases(reader, probe, id));
        var one = id == null ? null : inspections.find(reader, id);
        model.addAttribute("one", one);
        model.addAttribute("question", question);
        model.addAttribute(
                "attaches", one != null && one.going() && !question.isEmpty() && may(reader, "inspection.run"));
        model.addAttribute("words", names.words());
        return "inspections/cases";
    }

    @GetMapping("/{id}")
    String one(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String sample,
            @RequestParam(defaultValue = "0") int line,
            Model model) {
        var sheet = inspections.sheet(reader, new InspectionId(id));
        var samples = sampling.of(reader, new InspectionId(id));
        var one = sheet.inspection();
        var thing = Thing.of("inspection", id).level(one.level(), one.rank());
        model.addAttribute("sheet", sheet);
        model.addAttribute("files", evidence.of(reader, one.id()));
        model.addAttribute("found", findings.of(reader, one.id()));
        model.addAttribute("people", names.staff());
        model.addAttribute("now", names.now());
        model.addAttribute("samples", samples);
        model.addAttribute("kinds", Sampling.KINDS);
        model.addAttribute("differs", differs(samples, sample, line));
        model.addAttribute("answers", Answer.values());
        model.addAttribute("levels", names.levels());
        model.addAttribute("named", names.people());
        model.addAttribute("today", today());
        model.addAttribute("plans", access.may(reader, "inspection.plan", thing).allowed());
        model.addAttribute("runs", access.may(reader, "inspection.run", thing).allowed());
        model.addAttribute("concludes", access.may(reader, "inspection.conclude", thing));
        model.addAttribute("seconds", access.seconds(reader, "inspection.conclude"));
        return "inspections/inspection";
    }

    /** The line of a sample that a finding is to be written of. */
    private static @Nullable SampleLine differs(List<SampleDrawn> samples, String what, int line) {
        return samples.stream()
                .filter(drawn -> drawn.what().equals(what))
                .flatMap(drawn -> drawn.lines().stream())
                .filter(one -> one.position() == line && one.wrong())
                .findFirst()
                .orElse(null);
    }

    private boolean may(Reader reader, String act) {
        return access.may(reader, act, Thing.none()).allowed();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

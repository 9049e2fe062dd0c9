package vn.somat.reporting.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Reader;
import vn.somat.reporting.reports.NewReport;
import vn.somat.reporting.reports.ReportDesk;
import vn.somat.reporting.reports.ReportId;
import vn.somat.reporting.reports.ReportWords;
import vn.somat.reporting.reports.TakingBack;

/** What the pages of reports send. */
@Controller
@RequestMapping("/reports")
class ReportActs {

    private final ReportDesk desk;
    private final TakingBack takingBack;

    ReportActs(ReportDesk desk, TakingBack takingBack) {
        this.desk = desk;
        this.takingBack = takingBack;
    }

    @PostMapping
    String begin(Reader reader, @ModelAttribute NewReport typed, RedirectAttributes flash) {
        return done(desk.begin(reader, typed).value(), "begun", flash);
    }

    @PostMapping("/{id}/write")
    String write(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "false") boolean anew,
            @ModelAttribute ReportWords typed,
            RedirectAttributes flash) {
        desk.write(reader, new ReportId(id), seen, typed, anew);
        return done(id, "written", flash);
    }

    @PostMapping("/{id}/sign")
    String sign(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String pin,
            RedirectAttributes flash) {
        desk.sign(reader, new ReportId(id), seen, pin);
        return done(id, "signed", flash);
    }

    @PostMapping("/{id}/take-back")
    String takeBack(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam @Nullable String reason,
            RedirectAttributes flash) {
        takingBack.take(reader, new ReportId(id), seen, reason);
        return done(id, "taken-back", flash);
    }

    @PostMapping("/{id}/sent")
    String sent(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable String number,
            RedirectAttributes flash) {
        desk.sent(reader, new ReportId(id), on, number);
        return done(id, "sent", flash);
    }

    @PostMapping("/half-yearly")
    String ask(
            Reader reader,
            @RequestParam(defaultValue = "false") boolean asked,
            @RequestParam @Nullable String basis,
            RedirectAttributes flash) {
        desk.ask(reader, asked, basis);
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("reporting.report.saved.asked"));
        return "redirect:/reports";
    }

    private static String done(UUID id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("reporting.report.saved." + what));
        return "redirect:/reports/" + id;
    }
}

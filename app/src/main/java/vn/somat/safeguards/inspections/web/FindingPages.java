package vn.somat.safeguards.inspections.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Access;
import vn.somat.access.Days;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.safeguards.inspections.Finding;
import vn.somat.safeguards.inspections.FindingBook;
import vn.somat.safeguards.inspections.FindingDesk;
import vn.somat.safeguards.inspections.FindingId;
import vn.somat.safeguards.inspections.InspectionEvidence;
import vn.somat.safeguards.inspections.InspectionId;
import vn.somat.safeguards.inspections.NewFinding;

/** Phát hiện, kiến nghị: what is open, one of them, and what is done about it. */
@Controller
@RequestMapping("/inspections")
class FindingPages {

    private static final int MOST = 200;

    private final FindingBook book;
    private final FindingDesk desk;
    private final InspectionEvidence evidence;
    private final InspectionNames names;
    private final Access access;
    private final Clock clock;

    FindingPages(
            FindingBook book,
            FindingDesk desk,
            InspectionEvidence evidence,
            InspectionNames names,
            Access access,
            Clock clock) {
        this.book = book;
        this.desk = desk;
        this.evidence = evidence;
        this.names = names;
        this.access = access;
        this.clock = clock;
    }

    /** Not closed, soonest due first; whoever does not read inspections sees their own. */
    @GetMapping("/findings")
    String open(
            Reader reader, @RequestParam @Nullable LocalDate from, @RequestParam @Nullable LocalDate to, Model model) {
        var today = LocalDate.now(clock);
        var days = Days.of(from, to);
        model.addAttribute(
                "all",
                days == null
                        ? book.open(reader, today.minusYears(100), today.plusYears(100), MOST)
                        : book.found(reader, days, MOST));
        model.addAttribute("days", days);
        model.addAttribute("today", today);
        model.addAttribute("named", names.people());
        model.addAttribute(
                "whole", access.may(reader, "inspection.read", Thing.none()).allowed());
        return "inspections/findings";
    }

    @GetMapping("/findings/{id}")
    String one(Reader reader, @PathVariable UUID id, Model model) {
        var one = book.read(reader, new FindingId(id));
        var inspection = one.inspection();
        var thing = Thing.of("finding", id)
                .level(inspection.level(), inspection.rank())
                .person(one.responsible());
        model.addAttribute("one", one);
        model.addAttribute("files", evidence.of(reader, one.id()));
        model.addAttribute(
                "adds",
                one.state() != Finding.State.CLOSED
                        && access.may(reader, "finding.remedy", thing).allowed());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("named", names.people());
        model.addAttribute("levels", names.levels());
        model.addAttribute(
                "reads", access.may(reader, "inspection.read", Thing.none()).allowed());
        model.addAttribute(
                "remedies",
                one.state() == Finding.State.OPEN
                        && access.may(reader, "finding.remedy", thing).allowed());
        boolean rechecks = access.may(reader, "finding.recheck", thing).allowed();
        model.addAttribute("later", one.state() == Finding.State.OPEN && rechecks);
        model.addAttribute(
                "rechecks",
                one.state() == Finding.State.REMEDIED
                        && rechecks
                        && !reader.person().equals(one.remediedBy()));
        return "inspections/finding";
    }

    @PostMapping("/{inspection}/findings")
    String found(
            Reader reader, @PathVariable UUID inspection, @ModelAttribute NewFinding typed, RedirectAttributes flash) {
        desk.found(reader, new InspectionId(inspection), typed);
        say(flash, "found");
        return "redirect:/inspections/" + inspection;
    }

    @PostMapping("/findings/{id}/{what:remedied|close|send-back|extend}")
    String step(
            Reader reader,
            @PathVariable UUID id,
            @PathVariable String what,
            @RequestParam int seen,
            @RequestParam @Nullable LocalDate due,
            @RequestParam(defaultValue = "") String said,
            RedirectAttributes flash) {
        var finding = new FindingId(id);
        switch (what) {
            case "remedied" -> desk.remedied(reader, finding, seen, said);
            case "close" -> desk.close(reader, finding, seen, said);
            case "send-back" -> desk.sendBack(reader, finding, seen, due, said);
            default -> desk.extend(reader, finding, seen, due, said);
        }
        say(flash, what);
        return "redirect:/inspections/findings/" + id;
    }

    private static void say(RedirectAttributes flash, String what) {
        flash.addFlashAttribute(
                "notice", new DefaultMessageSourceResolvable("safeguards.inspection.finding.saved." + what));
    }
}

package vn.somat.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.organisation.Organisation;
import vn.somat.registry.RecognitionDesk;
import vn.somat.registry.ScanDecisions;
import vn.somat.registry.ScanMatter;
import vn.somat.registry.scans.FolderWatch;
import vn.somat.registry.scans.WaitingScans;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Quét và nhận dạng chữ: how the watched folder and the reading of scans stand, and what the office decided about both. */
@Controller
@RequestMapping("/scans/state")
class ScanStatePages {

    private static final String DECIDE = "scan.decide";
    private static final String HERE = "redirect:/scans/state";

    private final FolderWatch folder;
    private final WaitingScans waiting;
    private final RecognitionDesk recognition;
    private final ScanDecisions decisions;
    private final Organisation organisation;
    private final Regulations regulations;
    private final Access access;
    private final Clock clock;

    ScanStatePages(
            FolderWatch folder,
            WaitingScans waiting,
            RecognitionDesk recognition,
            ScanDecisions decisions,
            Organisation organisation,
            Regulations regulations,
            Access access,
            Clock clock) {
        this.folder = folder;
        this.waiting = waiting;
        this.recognition = recognition;
        this.decisions = decisions;
        this.organisation = organisation;
        this.regulations = regulations;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String show(Reader reader, Model model) {
        model.addAttribute("folder", folder.state(reader));
        model.addAttribute("recognition", recognition.state(reader));
        model.addAttribute("papers", reader.readsTitles());
        model.addAttribute("attaches", waiting.may(reader));
        model.addAttribute(
                "again", access.may(reader, "scan.again", Thing.none()).allowed());
        model.addAttribute("folderLevel", decisions.inForce(ScanMatter.FOLDER));
        model.addAttribute("wordsLevel", decisions.inForce(ScanMatter.WORDS));
        model.addAttribute("history", decisions.history(reader));
        model.addAttribute("levels", decisions.levels(reader));
        model.addAttribute("decides", access.may(reader, DECIDE, Thing.none()));
        model.addAttribute("seconds", access.seconds(reader, DECIDE));
        model.addAttribute("people", people());
        model.addAttribute("labels", labels());
        return "registry/scan-state";
    }

    @PostMapping("/decisions")
    String decide(
            Reader reader,
            @RequestParam ScanMatter matter,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String reason,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        decisions.decide(reader, matter, level, reason, second);
        Notices.leave(flash, "registry.scan-state.decided");
        return HERE;
    }

    @PostMapping("/again")
    String again(Reader reader, RedirectAttributes flash) {
        Notices.leave(flash, "registry.scan-state.again-done", recognition.again(reader));
        return HERE;
    }

    private Map<String, String> labels() {
        return regulations.on(LocalDate.now(clock)).levels().stream()
                .collect(Collectors.toMap(Level::code, Level::label));
    }

    private Map<String, String> people() {
        return organisation.people().stream()
                .collect(Collectors.toMap(person -> person.id().value().toString(), person -> person.name()));
    }
}

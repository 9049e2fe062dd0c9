package vn.somat.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Refusal;
import vn.somat.printing.Shown;
import vn.somat.registry.DistributionLists;
import vn.somat.registry.RecipientLines;
import vn.somat.registry.issues.Issue;
import vn.somat.registry.issues.IssuePaper;
import vn.somat.registry.issues.IssueReading;
import vn.somat.registry.issues.Issues;

/** Phát hành theo số: giving numbered copies to a list, and ticking them off when they come back. */
@Controller
@RequestMapping("/issues")
class IssuePages {

    private final Issues issues;
    private final IssueReading reading;
    private final IssuePaper paper;
    private final DistributionLists lists;
    private final Things things;
    private final Clock clock;

    IssuePages(
            Issues issues,
            IssueReading reading,
            IssuePaper paper,
            DistributionLists lists,
            Things things,
            Clock clock) {
        this.issues = issues;
        this.reading = reading;
        this.paper = paper;
        this.lists = lists;
        this.things = things;
        this.clock = clock;
    }

    @GetMapping
    String all(Reader reader, @RequestParam @Nullable UUID before, Model model) {
        var some = reading.page(reader, before);
        model.addAttribute("some", some);
        model.addAttribute("lists", saved(reader));
        model.addAttribute("makes", makes(reader));
        model.addAttribute("today", today());
        model.addAttribute("first", before == null ? null : "/issues");
        model.addAttribute("next", next(some));
        return "registry/issues";
    }

    @PostMapping
    String issue(
            Reader reader,
            @RequestParam(defaultValue = "") String name,
            @RequestParam @Nullable LocalDate day,
            @RequestParam @Nullable LocalDate due,
            @RequestParam @Nullable Integer first,
            @RequestParam @Nullable UUID list,
            @RequestParam(defaultValue = "") String recipients,
            RedirectAttributes flash) {
        var id = issues.issue(
                reader,
                name,
                Boxes.needed("day", day),
                due,
                first == null ? 1 : first,
                list,
                RecipientLines.read("recipients", recipients));
        Notices.leave(flash, "registry.issue.made");
        return "redirect:/issues/" + id;
    }

    @GetMapping("/{id}")
    String one(Reader reader, @PathVariable UUID id, Model model) {
        model.addAttribute("issue", reading.find(reader, id));
        model.addAttribute("copies", reading.copies(reader, id));
        model.addAttribute("makes", makes(reader));
        model.addAttribute("today", today());
        return "registry/issue";
    }

    /** What a scanner types, or a hand: what is not right is told beside the box, which waits for the next at once. */
    @PostMapping("/{id}/back")
    String back(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            RedirectAttributes flash) {
        try {
            Notices.leave(flash, "registry.issue.came-back", issues.back(reader, id, code));
        } catch (Refusal no) {
            if (no.kind() != Refusal.Kind.INVALID && no.kind() != Refusal.Kind.CONFLICT) {
                throw no;
            }
            flash.addFlashAttribute("wrong", no.code());
            flash.addFlashAttribute(
                    "scanned",
                    no.args().isEmpty() ? "" : String.valueOf(no.args().getFirst()));
        }
        return "redirect:/issues/" + id;
    }

    @PostMapping("/{id}/undo")
    String undo(Reader reader, @PathVariable UUID id, @RequestParam int copy) {
        issues.undo(reader, id, copy);
        return "redirect:/issues/" + id;
    }

    @PostMapping("/{id}/gone")
    String gone(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int copy,
            @RequestParam(defaultValue = "") String reason) {
        issues.gone(reader, id, copy, reason);
        return "redirect:/issues/" + id;
    }

    @PostMapping("/{id}/close")
    String close(Reader reader, @PathVariable UUID id, RedirectAttributes flash) {
        issues.close(reader, id);
        Notices.leave(flash, "registry.issue.closed-now");
        return "redirect:/issues/" + id;
    }

    @PostMapping("/{id}/labels.pdf")
    ResponseEntity<byte[]> labels(Reader reader, @PathVariable UUID id) {
        return Shown.pdf("nhan-so.pdf", paper.labels(reader, id));
    }

    @PostMapping("/{id}/signing.pdf")
    ResponseEntity<byte[]> signing(Reader reader, @PathVariable UUID id) {
        return Shown.pdf("ky-nhan.pdf", paper.signing(reader, id));
    }

    @PostMapping("/{id}/recall.pdf")
    ResponseEntity<byte[]> recall(Reader reader, @PathVariable UUID id) {
        return Shown.pdf("thu-hoi.pdf", paper.recall(reader, id));
    }

    private Map<String, String> saved(Reader reader) {
        var choice = new LinkedHashMap<String, String>();
        if (makes(reader)) {
            lists.all(reader)
                    .forEach(list -> choice.put(
                            list.id().toString(),
                            list.name() + " (" + list.members().size() + ")"));
        }
        return choice;
    }

    private boolean makes(Reader reader) {
        return things.may(reader, "issue.make", Thing.of("issue", ""));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static @Nullable String next(List<Issue> some) {
        return some.size() < IssueReading.PAGE
                ? null
                : "/issues?before=" + some.getLast().id();
    }
}

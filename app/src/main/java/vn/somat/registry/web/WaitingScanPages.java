package vn.somat.registry.web;

import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DocumentId;
import vn.somat.registry.scans.WaitingScan;
import vn.somat.registry.scans.WaitingScans;

/** Bản quét đang chờ: the next one beside the entries without a scan; Enter puts it to the first of them. */
@Controller
@RequestMapping("/scans")
class WaitingScanPages {

    private static final int LISTED = 100;

    private final WaitingScans scans;

    WaitingScanPages(WaitingScans scans) {
        this.scans = scans;
    }

    /** @param scan which one is shown; null: the one that waits longest */
    @GetMapping
    String next(
            Reader reader, @RequestParam @Nullable UUID scan, @RequestParam(defaultValue = "1") int page, Model model) {
        var waiting = scans.waiting(reader, LISTED);
        var shown = waiting.stream()
                .filter(one -> scan == null || one.id().equals(scan))
                .findFirst()
                .orElse(null);
        model.addAttribute("watches", scans.watches());
        model.addAttribute("waiting", waiting);
        model.addAttribute("shown", shown);
        model.addAttribute("number", page);
        model.addAttribute("total", 0);
        model.addAttribute("picture", null);
        if (shown != null) {
            model.addAttribute("entries", scans.entries(reader));
            lay(reader, shown, page, model);
        }
        return "registry/waiting";
    }

    /** What cannot be drawn can still be put to its entry. */
    private void lay(Reader reader, WaitingScan shown, int page, Model model) {
        try {
            var preview = scans.look(reader, shown.id(), Math.max(0, page - 1));
            model.addAttribute("total", preview.total());
            if (!preview.pages().isEmpty()) {
                model.addAttribute(
                        "picture",
                        Base64.getEncoder().encodeToString(preview.pages().getFirst()));
            }
        } catch (Refusal unreadable) {
            model.addAttribute("unreadable", unreadable.code());
        }
    }

    @PostMapping("/{id}/attach")
    String attach(Reader reader, @PathVariable UUID id, @RequestParam UUID document, RedirectAttributes flash) {
        scans.attach(reader, id, new DocumentId(document));
        Notices.leave(flash, "registry.waiting.attached");
        return "redirect:/scans";
    }

    @PostMapping("/{id}/drop")
    String drop(Reader reader, @PathVariable UUID id, RedirectAttributes flash) {
        scans.drop(reader, id);
        Notices.leave(flash, "registry.waiting.dropped");
        return "redirect:/scans";
    }
}

package vn.somat.custody.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.custody.handover.FaultKind;
import vn.somat.custody.handover.FaultNotice;
import vn.somat.custody.handover.Faults;
import vn.somat.printing.Shown;

/** Bất thường khi giao nhận: what waits for the head, what the sender is told, parcels from outside. */
@Controller
@RequestMapping("/custody/handovers/faults")
class FaultPages {

    private static final String HERE = "/custody/handovers/faults";

    private final Faults faults;
    private final FaultNotice notice;
    private final CustodyNames names;
    private final Access access;

    FaultPages(Faults faults, FaultNotice notice, CustodyNames names, Access access) {
        this.faults = faults;
        this.notice = notice;
        this.names = names;
        this.access = access;
    }

    @GetMapping
    String page(
            Reader reader,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam @Nullable Long after,
            Model model) {
        var page = faults.page(reader, all, after);
        var here = HERE + "?all=" + all;
        model.addAttribute("faults", page);
        model.addAttribute("all", all);
        model.addAttribute("named", names.of(List.of()));
        model.addAttribute("levels", names.levels(false));
        model.addAttribute("kinds", FaultKind.values());
        model.addAttribute(
                "notes", access.may(reader, "handover.note-fault", Thing.none()).allowed());
        model.addAttribute(
                "answers",
                access.may(reader, "handover.answer-fault", Thing.none()).allowed());
        model.addAttribute("first", after == null ? null : here);
        model.addAttribute(
                "next",
                page.size() < Faults.PAGE
                        ? null
                        : here + "&after=" + page.getLast().number());
        return "custody/handover-faults";
    }

    @PostMapping
    String note(
            Reader reader,
            @RequestParam(defaultValue = "") String level,
            @RequestParam @Nullable FaultKind kind,
            @RequestParam(defaultValue = "") String sender,
            @RequestParam(defaultValue = "") String marks,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes flash) {
        faults.note(reader, names.level(level).orElse(null), kind, sender, marks, words);
        return done("noted", flash);
    }

    @PostMapping("/{id}/notice.pdf")
    ResponseEntity<byte[]> notice(Reader reader, @PathVariable UUID id) {
        return Shown.pdf("thong-bao-bat-thuong.pdf", notice.print(reader, id));
    }

    @PostMapping("/{id}/told")
    String told(Reader reader, @PathVariable UUID id, RedirectAttributes flash) {
        faults.told(reader, id);
        return done("told", flash);
    }

    @PostMapping("/{id}/answer")
    String answer(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            RedirectAttributes flash) {
        faults.answer(reader, id, answer);
        return done("answered", flash);
    }

    private static String done(String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("custody.handover.fault.saved." + what));
        return "redirect:" + HERE;
    }
}

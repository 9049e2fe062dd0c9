package vn.somat.classification.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
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
import vn.somat.classification.life.DueTerms;
import vn.somat.classification.life.LevelLife;
import vn.somat.classification.life.OpenNotices;
import vn.somat.registry.DocumentId;
import vn.somat.regulation.Direction;

/** Thời hạn bảo vệ: what ends soon or has ended, and the notices, answers and stamps that somebody still waits for. */
@Controller
@RequestMapping("/terms")
class TermPages {

    private final DueTerms terms;
    private final OpenNotices notices;
    private final LevelLife life;
    private final Levels levels;
    private final Access access;

    TermPages(DueTerms terms, OpenNotices notices, LevelLife life, Levels levels, Access access) {
        this.terms = terms;
        this.notices = notices;
        this.life = life;
        this.levels = levels;
        this.access = access;
    }

    @GetMapping
    String terms(
            Reader reader,
            @RequestParam(defaultValue = "ENDING") DueTerms.Shelf show,
            @RequestParam @Nullable String after,
            Model model) {
        access.require(reader, "determination.read", Thing.none());
        var page = terms.page(reader, show, after);
        model.addAttribute("shelf", show);
        model.addAttribute("lines", page.lines());
        model.addAttribute("reminders", terms.reminders());
        pager("/terms?show=" + show, after, page.next(), model);
        var verdict = access.may(reader, "level.told", Thing.none().in(Direction.INCOMING));
        model.addAttribute("verdict", verdict.allowed() ? verdict : null);
        model.addAttribute("seconds", access.seconds(reader, "level.told"));
        return "classification/terms";
    }

    @GetMapping("/notices")
    String notices(
            Reader reader,
            @RequestParam(defaultValue = "TO_SEND") OpenNotices.Shelf show,
            @RequestParam @Nullable String after,
            Model model) {
        access.require(reader, "determination.read", Thing.none());
        var page = notices.page(reader, show, after);
        model.addAttribute("shelf", show);
        model.addAttribute("lines", page.lines());
        pager("/terms/notices?show=" + show, after, page.next(), model);
        return "classification/notices";
    }

    /** Hết thời hạn mà nơi gửi không báo gia hạn. */
    @PostMapping("/ended")
    String ended(
            Reader reader,
            @RequestParam @Nullable List<UUID> documents,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        var ids = documents == null
                ? List.<DocumentId>of()
                : documents.stream().map(DocumentId::new).toList();
        int done = life.expire(reader, ids, second);
        flash.addFlashAttribute(
                "notice",
                new DefaultMessageSourceResolvable(
                        new String[] {"classification.page.term.done"}, new Object[] {done}));
        return "redirect:/terms?show=ENDED";
    }

    private void pager(String address, @Nullable String after, @Nullable String next, Model model) {
        model.addAttribute("today", levels.today());
        model.addAttribute("next", next == null ? null : address + "&after=" + next);
        model.addAttribute("first", after == null ? null : address);
    }
}

package vn.somat.registry.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.registry.BookId;
import vn.somat.registry.DocumentId;
import vn.somat.registry.UnmarkedDesk;

/** Cần xác định độ mật: a received paper without a mark is protected meanwhile, and moved once its level is decided. */
@Controller
@RequestMapping("/documents/{id}/unmarked")
class UnmarkedActs {

    private final UnmarkedDesk desk;

    UnmarkedActs(UnmarkedDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    String protect(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String supposed,
            @RequestParam(defaultValue = "") String reason,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        desk.protect(reader, new DocumentId(id), supposed, reason, second);
        Notices.leave(flash, "registry.page.unmarked.protected");
        return "redirect:/documents/" + id;
    }

    @PostMapping("/move")
    String move(Reader reader, @PathVariable UUID id, @RequestParam UUID book, RedirectAttributes flash) {
        var entered = desk.move(reader, new DocumentId(id), new BookId(book));
        Notices.leave(flash, "registry.page.unmarked.entered");
        return "redirect:/documents/" + entered.value();
    }
}

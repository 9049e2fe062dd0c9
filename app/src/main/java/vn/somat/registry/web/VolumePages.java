package vn.somat.registry.web;

import java.util.List;
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
import vn.somat.access.SecondPerson;
import vn.somat.ledger.Refusal;
import vn.somat.registry.BookDesk;
import vn.somat.registry.BookId;

/** Quyển sổ: closing a volume before a second person, opening the next, reopening one with a reason. */
@Controller
@RequestMapping("/books/{id}/volumes")
class VolumePages {

    private static final List<String> ACTS = List.of("book.open", "book.close", "book.reopen");

    private final BookDesk books;
    private final Things things;
    private final Names names;

    VolumePages(BookDesk books, Things things, Names names) {
        this.books = books;
        this.things = things;
        this.names = names;
    }

    @GetMapping
    String volumes(Reader reader, @PathVariable UUID id, Model model) {
        var book = books.find(reader, new BookId(id)).orElseThrow(Refusal::notThere);
        model.addAttribute("book", book);
        model.addAttribute("may", things.allowed(reader, Things.of(book), ACTS));
        model.addAttribute("reopenings", books.reopenings(reader, book.id()));
        model.addAttribute("named", names.known());
        return "registry/volumes";
    }

    @PostMapping("/close")
    String close(Reader reader, @PathVariable UUID id, @Nullable SecondPerson second, RedirectAttributes flash) {
        books.closeVolume(reader, new BookId(id), second);
        Notices.leave(flash, "registry.page.volumes.closed");
        return back(id);
    }

    @PostMapping("/reopen")
    String reopen(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        books.reopenVolume(reader, new BookId(id), reason, second);
        Notices.leave(flash, "registry.page.volumes.reopened");
        return back(id);
    }

    @PostMapping("/next")
    String next(Reader reader, @PathVariable UUID id, RedirectAttributes flash) {
        Notices.leave(flash, "registry.page.volumes.opened", books.openVolume(reader, new BookId(id)));
        return back(id);
    }

    private static String back(UUID id) {
        return "redirect:/books/" + id + "/volumes";
    }
}

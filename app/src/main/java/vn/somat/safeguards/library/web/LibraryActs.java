package vn.somat.safeguards.library.web;

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
import vn.somat.safeguards.library.LibraryDesk;
import vn.somat.safeguards.library.NewText;
import vn.somat.safeguards.library.TextId;

/** What the pages of the library send. */
@Controller
@RequestMapping("/library")
class LibraryActs {

    private final LibraryDesk desk;

    LibraryActs(LibraryDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    String enter(Reader reader, @ModelAttribute NewText typed, RedirectAttributes flash) {
        var id = desk.enter(reader, typed);
        var own = typed.kind() != null && typed.kind().own();
        return done(id.value(), own ? "drafted" : "entered", flash);
    }

    @PostMapping("/{id}/issue")
    String issue(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String pin,
            RedirectAttributes flash) {
        desk.issue(reader, new TextId(id), pin);
        return done(id, "issued", flash);
    }

    @PostMapping("/{id}/read")
    String read(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String pin,
            RedirectAttributes flash) {
        desk.read(reader, new TextId(id), pin);
        return done(id, "read", flash);
    }

    @PostMapping("/{id}/end")
    String end(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam @Nullable LocalDate last,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        desk.end(reader, new TextId(id), last, note);
        return done(id, "ended", flash);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        desk.withdraw(reader, new TextId(id), note);
        return done(id, "withdrawn", flash);
    }

    private static String done(UUID id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("library.page.saved." + what));
        return "redirect:/library/" + id;
    }
}

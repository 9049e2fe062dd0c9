package vn.somat.interchange.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
import vn.somat.interchange.RestoreCard;
import vn.somat.interchange.backups.BackupBook;
import vn.somat.interchange.backups.MadeBackup;
import vn.somat.interchange.backups.MediumKind;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.Person;
import vn.somat.organisation.PersonId;
import vn.somat.printing.Shown;

/** Sao lưu: what was made, the media, rehearsals, the plan, and the card for the day it is needed. */
@Controller
@RequestMapping("/backups")
class BackupPages {

    private final BackupBook book;
    private final RestoreCard card;
    private final Organisation organisation;
    private final Access access;

    BackupPages(BackupBook book, RestoreCard card, Organisation organisation, Access access) {
        this.book = book;
        this.card = card;
        this.organisation = organisation;
        this.access = access;
    }

    @GetMapping
    String all(Reader reader, @RequestParam @Nullable UUID before, Model model) {
        var some = book.page(reader, before);
        model.addAttribute("some", some);
        model.addAttribute("media", book.media(reader));
        model.addAttribute("kinds", MediumKind.values());
        model.addAttribute("plan", book.plan(reader).orElse(null));
        model.addAttribute("named", named());
        model.addAttribute("keeps", may(reader, "backup.keep"));
        model.addAttribute("makes", may(reader, "backup.make"));
        model.addAttribute("first", before == null ? null : "/backups");
        model.addAttribute("next", next(some));
        return "interchange/backups";
    }

    @PostMapping("/media")
    String enter(
            Reader reader,
            @RequestParam MediumKind kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String kept,
            RedirectAttributes flash) {
        var unused = book.enter(reader, kind, name, kept);
        return done("entered", flash);
    }

    @PostMapping("/media/{id}/end")
    String end(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        book.end(reader, id, note);
        return done("ended", flash);
    }

    @PostMapping("/{id}/copies")
    String copied(Reader reader, @PathVariable UUID id, @RequestParam UUID medium, RedirectAttributes flash) {
        book.copied(reader, id, medium);
        return done("copied", flash);
    }

    @PostMapping("/{id}/rehearsals")
    String rehearsed(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String differs,
            RedirectAttributes flash) {
        book.rehearsed(reader, id, code, differs);
        return done("rehearsed", flash);
    }

    @PostMapping("/plan")
    String plan(
            Reader reader,
            @RequestParam(defaultValue = "") String folder,
            @RequestParam(defaultValue = "0") int everyDays,
            @RequestParam(defaultValue = "0") int keep,
            RedirectAttributes flash) {
        book.plan(reader, folder, everyDays, keep);
        return done("planned", flash);
    }

    @PostMapping("/plan/end")
    String unplan(Reader reader, RedirectAttributes flash) {
        book.unplan(reader);
        return done("unplanned", flash);
    }

    /** Phiếu phục hồi. */
    @PostMapping("/card.pdf")
    ResponseEntity<byte[]> card(Reader reader) {
        return Shown.pdf("phieu-phuc-hoi.pdf", card.print(reader));
    }

    private static @Nullable String next(List<MadeBackup> some) {
        return some.size() < BackupBook.PAGE
                ? null
                : "/backups?before=" + some.getLast().id();
    }

    /** Who made it; empty for the house itself. */
    private Function<String, String> named() {
        return by -> by.length() < 36
                ? ""
                : organisation
                        .person(new PersonId(UUID.fromString(by)))
                        .map(Person::name)
                        .orElse("");
    }

    private boolean may(Reader reader, String act) {
        return access.may(reader, act, Thing.none()).allowed();
    }

    private static String done(String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("interchange.backups.done." + what));
        return "redirect:/backups";
    }
}

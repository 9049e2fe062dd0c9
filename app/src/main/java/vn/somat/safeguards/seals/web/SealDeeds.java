package vn.somat.safeguards.seals.web;

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
import vn.somat.access.SecondPerson;
import vn.somat.safeguards.seals.NewSeal;
import vn.somat.safeguards.seals.NewTakingOver;
import vn.somat.safeguards.seals.NewUse;
import vn.somat.safeguards.seals.SealDesk;
import vn.somat.safeguards.seals.SealTakingOver;

/** What the pages of seals send. */
@Controller
@RequestMapping("/seals")
class SealDeeds {

    private final SealDesk desk;
    private final SealTakingOver takingOver;

    SealDeeds(SealDesk desk, SealTakingOver takingOver) {
        this.desk = desk;
        this.takingOver = takingOver;
    }

    @PostMapping
    String enter(Reader reader, @ModelAttribute NewSeal typed, RedirectAttributes flash) {
        return done(desk.enter(reader, typed), "entered", flash);
    }

    @PostMapping("/{id}/hand-over")
    String handOver(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String place,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        desk.handOver(reader, id, seen, place, second);
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("people.seal.saved.handed-over"));
        return "redirect:/seals";
    }

    @PostMapping("/{id}/take-over")
    String takeOver(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @ModelAttribute NewTakingOver typed,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        takingOver.take(reader, id, seen, typed, second);
        return done(id, "taken-over", flash);
    }

    @PostMapping("/{id}/check")
    String check(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "false") boolean sound,
            @RequestParam(defaultValue = "") String note,
            @RequestParam @Nullable LocalDate next,
            RedirectAttributes flash) {
        desk.look(reader, id, seen, sound, note, next);
        return done(id, "checked", flash);
    }

    @PostMapping("/{id}/end")
    String end(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String note,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        desk.end(reader, id, seen, note, second);
        return done(id, "ended", flash);
    }

    @PostMapping("/{id}/uses")
    String use(Reader reader, @PathVariable UUID id, @ModelAttribute NewUse typed, RedirectAttributes flash) {
        desk.use(reader, id, typed);
        return done(id, "used", flash);
    }

    @PostMapping("/{id}/uses/{number}/strike")
    String strike(
            Reader reader,
            @PathVariable UUID id,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        desk.strike(reader, id, number, note);
        return done(id, "struck", flash);
    }

    private static String done(UUID id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("people.seal.saved." + what));
        return "redirect:/seals/" + id;
    }
}

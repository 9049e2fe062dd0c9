package vn.somat.safeguards.incidents.web;

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
import vn.somat.safeguards.incidents.IncidentAct;
import vn.somat.safeguards.incidents.IncidentDesk;
import vn.somat.safeguards.incidents.IncidentId;
import vn.somat.safeguards.incidents.Incidents;
import vn.somat.safeguards.incidents.NewIncident;

/** What the pages of incidents send. */
@Controller
@RequestMapping("/incidents")
class IncidentActs {

    private final IncidentDesk desk;
    private final Incidents incidents;

    IncidentActs(IncidentDesk desk, Incidents incidents) {
        this.desk = desk;
        this.incidents = incidents;
    }

    @PostMapping
    String open(Reader reader, @ModelAttribute NewIncident typed, RedirectAttributes flash) {
        var id = desk.open(reader, typed);
        if (incidents.shown(reader, id)) {
            return done(id.value(), "opened", flash);
        }
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("incidents.saved.filed"));
        return "redirect:/incidents";
    }

    @PostMapping("/{id}/see")
    String see(Reader reader, @PathVariable UUID id, @RequestParam int seen, RedirectAttributes flash) {
        desk.see(reader, new IncidentId(id), seen);
        return done(id, "seen", flash);
    }

    @PostMapping("/{id}/note")
    String note(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam IncidentAct.Kind kind,
            @RequestParam @Nullable LocalDate day,
            @RequestParam @Nullable String words,
            RedirectAttributes flash) {
        desk.note(reader, new IncidentId(id), seen, kind, day, words);
        return done(id, "noted", flash);
    }

    @PostMapping("/{id}/postpone")
    String postpone(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam @Nullable LocalDate day,
            @RequestParam @Nullable String words,
            RedirectAttributes flash) {
        desk.postpone(reader, new IncidentId(id), seen, day, words);
        return done(id, "postponed", flash);
    }

    @PostMapping("/{id}/close")
    String close(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        desk.close(reader, new IncidentId(id), seen, second);
        return done(id, "closed", flash);
    }

    private static String done(UUID id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("incidents.saved." + what));
        return "redirect:/incidents/" + id;
    }
}

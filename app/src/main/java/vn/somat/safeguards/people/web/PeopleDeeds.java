package vn.somat.safeguards.people.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.organisation.PersonId;
import vn.somat.printing.Shown;
import vn.somat.safeguards.people.OfficerDesk;
import vn.somat.safeguards.people.OfficerKind;
import vn.somat.safeguards.people.TrainingPolicies;
import vn.somat.safeguards.people.Undertakings;

/** What the pages of people send. */
@Controller
@RequestMapping("/people")
class PeopleDeeds {

    private final OfficerDesk desk;
    private final Undertakings undertakings;
    private final TrainingPolicies policies;

    PeopleDeeds(OfficerDesk desk, Undertakings undertakings, TrainingPolicies policies) {
        this.desk = desk;
        this.undertakings = undertakings;
        this.policies = policies;
    }

    @PostMapping("/officers")
    String charge(
            Reader reader,
            @RequestParam @Nullable UUID person,
            @RequestParam @Nullable OfficerKind kind,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam @Nullable LocalDate from,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        var id = desk.charge(reader, person, kind, basis, from, second);
        return done("/people/officers/" + id, "charged", flash);
    }

    @PostMapping("/officers/{id}/prove")
    String prove(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String condition,
            @RequestParam(defaultValue = "false") boolean met,
            @RequestParam(defaultValue = "") String evidence,
            RedirectAttributes flash) {
        desk.prove(reader, id, condition, met, evidence);
        return done("/people/officers/" + id, "proved", flash);
    }

    @PostMapping("/officers/{id}/end")
    String end(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam @Nullable LocalDate last,
            @RequestParam(defaultValue = "") String note,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        desk.end(reader, id, last, note, second);
        return done("/people/officers/" + id, "ended", flash);
    }

    @PostMapping("/undertake")
    String undertake(Reader reader, @RequestParam(defaultValue = "") String pin, RedirectAttributes flash) {
        undertakings.sign(reader, pin);
        return done("/people", "undertaken", flash);
    }

    @PostMapping("/{person}/undertaking.pdf")
    ResponseEntity<byte[]> print(Reader reader, @PathVariable UUID person) {
        return Shown.pdf("ban-cam-ket.pdf", undertakings.print(reader, new PersonId(person)));
    }

    @PostMapping("/policy")
    String policy(
            Reader reader,
            @RequestParam @Nullable String level,
            @RequestParam(defaultValue = "false") boolean tested,
            @RequestParam(defaultValue = "") String reason,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        policies.decide(reader, level, tested, reason, second);
        return done("/people", "decided", flash);
    }

    private static String done(String address, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("people.page.saved." + what));
        return "redirect:" + address;
    }
}

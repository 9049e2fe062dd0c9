package vn.somat.safeguards.people.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Access;
import vn.somat.access.Days;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.organisation.PersonId;
import vn.somat.printing.Shown;
import vn.somat.safeguards.people.Attendance;
import vn.somat.safeguards.people.NewTraining;
import vn.somat.safeguards.people.TrainingDesk;
import vn.somat.safeguards.people.TrainingSheet;
import vn.somat.safeguards.people.Trainings;

/** Tập huấn: the classes, one of them with who was there, a new one. */
@Controller
@RequestMapping("/people/trainings")
class TrainingPages {

    private final Trainings trainings;
    private final TrainingDesk desk;
    private final TrainingSheet sheet;
    private final PeopleNames names;
    private final Access access;
    private final Clock clock;

    TrainingPages(
            Trainings trainings,
            TrainingDesk desk,
            TrainingSheet sheet,
            PeopleNames names,
            Access access,
            Clock clock) {
        this.trainings = trainings;
        this.desk = desk;
        this.sheet = sheet;
        this.names = names;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String all(
            Reader reader,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable UUID after,
            Model model) {
        var days = Days.of(from, to);
        var shown = days == null ? trainings.page(reader, after) : trainings.held(reader, days, after);
        var here = days == null ? "/people/trainings" : days.on("/people/trainings");
        model.addAttribute("days", days);
        model.addAttribute("all", shown);
        model.addAttribute("enters", enters(reader));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("first", after == null ? null : here);
        model.addAttribute(
                "next",
                shown.size() == Trainings.PAGE
                        ? here + (days == null ? "?" : "&") + "after="
                                + shown.getLast().id()
                        : null);
        return "people/trainings";
    }

    @GetMapping("/{id}")
    String one(Reader reader, @PathVariable UUID id, Model model) {
        var one = trainings.find(reader, id);
        var there = trainings.attendance(reader, id);
        var known = there.stream().map(each -> each.person().value().toString()).collect(Collectors.toSet());
        var open = names.choice();
        open.keySet().removeAll(known);
        open.remove("");
        model.addAttribute("one", one);
        model.addAttribute("there", there);
        model.addAttribute("open", open);
        model.addAttribute("enters", enters(reader));
        model.addAttribute("named", names.named());
        model.addAttribute("today", LocalDate.now(clock));
        return "people/training";
    }

    @PostMapping
    String enter(Reader reader, @ModelAttribute NewTraining typed, RedirectAttributes flash) {
        return done(desk.enter(reader, typed), "training", flash);
    }

    /** For each person of the list: there, not there, or nothing said; number of the certificate. */
    @PostMapping("/{id}/attended")
    String attended(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        var training = trainings.find(reader, id);
        var some = new ArrayList<Attendance>();
        for (var person : names.choice().keySet()) {
            var said = typed.getFirst("there." + person);
            if (said != null && !said.isEmpty()) {
                some.add(new Attendance(
                        new PersonId(UUID.fromString(person)),
                        said.equals("yes"),
                        typed.getFirst("certificate." + person),
                        training.until()));
            }
        }
        desk.attended(reader, id, List.copyOf(some));
        return done(id, "attended", flash);
    }

    @PostMapping("/{id}/cancel")
    String cancel(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        desk.cancel(reader, id, note);
        return done(id, "cancelled", flash);
    }

    @PostMapping("/{id}/sheet.pdf")
    ResponseEntity<byte[]> print(Reader reader, @PathVariable UUID id) {
        return Shown.pdf("danh-sach-tap-huan.pdf", sheet.print(reader, id));
    }

    private boolean enters(Reader reader) {
        return access.may(reader, "training.enter", Thing.none()).allowed();
    }

    private static String done(UUID id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("people.page.saved." + what));
        return "redirect:/people/trainings/" + id;
    }
}

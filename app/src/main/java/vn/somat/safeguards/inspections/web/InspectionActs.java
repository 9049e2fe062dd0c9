package vn.somat.safeguards.inspections.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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
import vn.somat.ledger.Refusal;
import vn.somat.safeguards.inspections.Answer;
import vn.somat.safeguards.inspections.Answered.GivenAnswer;
import vn.somat.safeguards.inspections.InspectionDesk;
import vn.somat.safeguards.inspections.InspectionId;
import vn.somat.safeguards.inspections.NewInspection;
import vn.somat.safeguards.inspections.NewPlan;
import vn.somat.safeguards.inspections.PlanId;
import vn.somat.safeguards.inspections.Plans;

/** What the pages of inspections send. */
@Controller
@RequestMapping("/inspections")
class InspectionActs {

    private static final String ANSWER = "answer.";

    private final InspectionDesk desk;
    private final Plans plans;

    InspectionActs(InspectionDesk desk, Plans plans) {
        this.desk = desk;
        this.plans = plans;
    }

    @PostMapping
    String enter(Reader reader, @ModelAttribute NewInspection typed, RedirectAttributes flash) {
        return done(desk.enter(reader, typed).value(), "entered", flash);
    }

    @PostMapping("/plans")
    String plan(Reader reader, @ModelAttribute NewPlan typed, RedirectAttributes flash) {
        return done("plans/" + plans.make(reader, typed).value(), "planned", flash);
    }

    @PostMapping("/plans/{id}/approve")
    String approve(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String decision,
            RedirectAttributes flash) {
        plans.approve(reader, new PlanId(id), decision);
        return done("plans/" + id, "approved", flash);
    }

    @PostMapping("/{id}/begin")
    String begin(Reader reader, @PathVariable UUID id, @RequestParam int seen, RedirectAttributes flash) {
        desk.begin(reader, new InspectionId(id), seen);
        return done(id, "begun", flash);
    }

    @PostMapping("/{id}/look")
    String look(Reader reader, @PathVariable UUID id, @RequestParam int seen, RedirectAttributes flash) {
        desk.look(reader, new InspectionId(id), seen);
        return done(id, "looked", flash);
    }

    /** One section: what is chosen is answered, what is left as it was is not. */
    @PostMapping("/{id}/answers")
    String answer(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam Map<String, String> fields,
            RedirectAttributes flash) {
        var given = new HashMap<String, GivenAnswer>();
        fields.forEach((name, chosen) -> {
            var code = name.startsWith(ANSWER) ? name.substring(ANSWER.length()) : "";
            var note = fields.getOrDefault("note." + code, "");
            boolean changed = !chosen.equals(fields.getOrDefault("was." + code, ""))
                    || !note.strip()
                            .equals(fields.getOrDefault("said." + code, "").strip());
            if (!code.isEmpty() && !chosen.isEmpty() && changed) {
                given.put(code, new GivenAnswer(chosen(chosen), note));
            }
        });
        desk.answer(reader, new InspectionId(id), seen, given);
        return done(id, "answered", flash);
    }

    private static Answer chosen(String typed) {
        try {
            return Answer.valueOf(typed);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("answer", "safeguards.inspection.no-answer");
        }
    }

    @PostMapping("/{id}/evidence")
    String attach(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String label,
            @RequestParam @Nullable String address,
            RedirectAttributes flash) {
        var page = address == null || address.isBlank() ? null : address;
        desk.attach(reader, new InspectionId(id), question, label, page);
        return done(id, "attached", flash);
    }

    @PostMapping("/{id}/move")
    String move(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam @Nullable LocalDate firstDay,
            @RequestParam @Nullable LocalDate lastDay,
            RedirectAttributes flash) {
        desk.move(reader, new InspectionId(id), seen, firstDay, lastDay);
        return done(id, "moved", flash);
    }

    @PostMapping("/{id}/cancel")
    String cancel(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes flash) {
        desk.cancel(reader, new InspectionId(id), seen, why);
        return done(id, "cancelled", flash);
    }

    @PostMapping("/{id}/conclude")
    String conclude(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String conclusion,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        desk.conclude(reader, new InspectionId(id), seen, conclusion, second);
        return done(id, "concluded", flash);
    }

    @PostMapping("/{id}/close")
    String close(Reader reader, @PathVariable UUID id, @RequestParam int seen, RedirectAttributes flash) {
        desk.close(reader, new InspectionId(id), seen);
        return done(id, "closed", flash);
    }

    private static String done(Object where, String what, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "notice", new DefaultMessageSourceResolvable("safeguards.inspection.page.saved." + what));
        return "redirect:/inspections/" + where;
    }
}

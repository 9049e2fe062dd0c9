package vn.somat.custody.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.custody.destruction.CarryingOut;
import vn.somat.custody.destruction.DestructionDecisions;
import vn.somat.custody.destruction.DestructionId;
import vn.somat.custody.destruction.Destructions;

/** Đề nghị, Hội đồng, quyết định, thực hiện, báo cáo: what the pages of destructions send. */
@Controller
@RequestMapping("/custody/destructions")
class DestructionActs {

    private final Destructions destructions;
    private final DestructionDecisions decisions;
    private final CarryingOut carryingOut;

    DestructionActs(Destructions destructions, DestructionDecisions decisions, CarryingOut carryingOut) {
        this.destructions = destructions;
        this.decisions = decisions;
        this.carryingOut = carryingOut;
    }

    @PostMapping
    String propose(Reader reader, DestructionBoxes typed, RedirectAttributes flash) {
        return done(destructions.propose(reader, typed.proposing()).value(), "proposed", flash);
    }

    @PostMapping("/{id}/add")
    String add(Reader reader, @PathVariable UUID id, DestructionBoxes typed, RedirectAttributes flash) {
        destructions.add(reader, new DestructionId(id), typed.proposing());
        return done(id, "added", flash);
    }

    @PostMapping("/{id}/drop")
    String drop(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam int item,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        destructions.drop(reader, new DestructionId(id), item, reason);
        return done(id, "dropped", flash);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        destructions.withdraw(reader, new DestructionId(id), reason);
        return done(id, "withdrawn", flash);
    }

    @PostMapping("/{id}/council")
    String council(Reader reader, @PathVariable UUID id, DestructionBoxes typed, RedirectAttributes flash) {
        decisions.council(reader, new DestructionId(id), typed.council());
        return done(id, "council", flash);
    }

    @PostMapping("/{id}/decide")
    String decide(Reader reader, @PathVariable UUID id, DestructionBoxes typed, RedirectAttributes flash) {
        decisions.decide(reader, new DestructionId(id), typed.looked(), typed.number());
        return done(id, "decided", flash);
    }

    @PostMapping("/{id}/enter")
    String enter(
            Reader reader,
            @PathVariable UUID id,
            DestructionBoxes typed,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        decisions.enter(
                reader, new DestructionId(id), typed.looked(), typed.signedBy(), typed.number(), typed.day(), second);
        return done(id, "decided", flash);
    }

    @PostMapping("/{id}/refuse")
    String refuse(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        decisions.refuse(reader, new DestructionId(id), reason);
        return done(id, "refused", flash);
    }

    @PostMapping("/{id}/revoke")
    String revoke(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        decisions.revoke(reader, new DestructionId(id), reason);
        return done(id, "withdrawn", flash);
    }

    @PostMapping("/{id}/execute")
    String execute(
            Reader reader,
            @PathVariable UUID id,
            DestructionBoxes typed,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        carryingOut.execute(reader, new DestructionId(id), typed.carried(), second);
        return done(id, "done", flash);
    }

    @PostMapping("/urgent")
    String urgent(Reader reader, DestructionBoxes typed, RedirectAttributes flash) {
        var id = carryingOut.urgent(reader, typed.seen(), typed.reason(), typed.carried());
        return done(id.value(), "done", flash);
    }

    @PostMapping("/{id}/note")
    String note(Reader reader, @PathVariable UUID id, RedirectAttributes flash) {
        carryingOut.takeNote(reader, new DestructionId(id));
        return done(id, "noted", flash);
    }

    private static String done(UUID id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("custody.destruction.page.saved." + what));
        return "redirect:/custody/destructions/" + id;
    }
}

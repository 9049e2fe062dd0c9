package vn.somat.custody.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.custody.leavers.Cause;
import vn.somat.custody.leavers.HeldThing;
import vn.somat.custody.leavers.Inventory;
import vn.somat.custody.leavers.LeaverClosing;
import vn.somat.custody.leavers.LeaverHandover;
import vn.somat.custody.leavers.LeaverTakeover;
import vn.somat.custody.leavers.Leavers;
import vn.somat.custody.leavers.LeavingId;
import vn.somat.custody.leavers.Receiver;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;

/** Bắt đầu, bàn giao, tiếp quản, cam kết, kết thúc: what the pages of leavers send. */
@Controller
@RequestMapping("/custody/leavers")
class LeaverActs {

    private static final int RECEIVERS = 3;

    private final Leavers leavers;
    private final LeaverHandover handover;
    private final LeaverTakeover takeover;
    private final LeaverClosing closing;

    LeaverActs(Leavers leavers, LeaverHandover handover, LeaverTakeover takeover, LeaverClosing closing) {
        this.leavers = leavers;
        this.handover = handover;
        this.takeover = takeover;
        this.closing = closing;
    }

    @PostMapping
    String begin(
            Reader reader,
            @RequestParam @Nullable UUID person,
            @RequestParam @Nullable Cause cause,
            @RequestParam @Nullable LocalDate lastDay,
            @RequestParam(defaultValue = "") String basis,
            RedirectAttributes flash) {
        if (person == null) {
            throw Refusal.invalid("person", "registry.text.required");
        }
        return done(
                leavers.begin(reader, new PersonId(person), cause, lastDay, basis)
                        .value(),
                cause != null && cause.sudden() ? "begun-sudden" : "begun",
                flash);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(Reader reader, @PathVariable UUID id, RedirectAttributes flash) {
        leavers.withdraw(reader, new LeavingId(id));
        return done(id, "withdrawn", flash);
    }

    /** Each thing says to which of the receivers it goes. */
    @PostMapping("/{id}/hand-over")
    String handOver(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String pin,
            RedirectAttributes flash) {
        var things = values(form, "thing");
        var receivers = new ArrayList<Receiver>();
        for (int number = 1; number <= RECEIVERS; number++) {
            var theirs = new ArrayList<HeldThing>();
            for (var thing : things) {
                if (String.valueOf(number).equals(form.getFirst("to." + thing))) {
                    theirs.add(HeldThing.read(thing));
                }
            }
            var name = text(form.getFirst("receiver." + number));
            if (!theirs.isEmpty() && name.isEmpty()) {
                throw Refusal.invalid("receiver." + number, "access.second.needed");
            }
            receivers.add(new Receiver(new SecondPerson(name, text(form.getFirst("pin." + number))), theirs));
        }
        handover.handOver(reader, new LeavingId(id), receivers, pin);
        return done(id, "handed-over", flash);
    }

    /** Each thing is ticked as found, or has a reason. */
    @PostMapping("/{id}/take-over")
    String takeOver(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        var found = values(form, "found");
        var lines = new ArrayList<Inventory>();
        for (var thing : values(form, "thing")) {
            var reason = text(form.getFirst("missing." + thing));
            boolean there = found.contains(thing);
            if (!there && reason.isBlank()) {
                throw Refusal.invalid("missing." + thing, "custody.leaving.reason");
            }
            lines.add(new Inventory(HeldThing.read(thing), there ? null : reason));
        }
        takeover.takeOver(reader, new LeavingId(id), lines, second);
        return done(id, "taken-over", flash);
    }

    @PostMapping("/{id}/undertake")
    String undertake(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String pin,
            RedirectAttributes flash) {
        closing.undertake(reader, new LeavingId(id), pin);
        return done(id, "undertaken", flash);
    }

    @PostMapping("/{id}/close")
    String close(Reader reader, @PathVariable UUID id, RedirectAttributes flash) {
        closing.close(reader, new LeavingId(id));
        return done(id, "closed", flash);
    }

    private static List<String> values(MultiValueMap<String, String> form, String name) {
        return form.getOrDefault(name, List.of());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private static String done(UUID id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("custody.leaving.page.saved." + what));
        return "redirect:/custody/leavers/" + id;
    }
}

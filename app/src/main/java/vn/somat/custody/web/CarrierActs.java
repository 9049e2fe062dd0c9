package vn.somat.custody.web;

import java.util.List;
import java.util.Objects;
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
import vn.somat.custody.carriers.CarrierKind;
import vn.somat.custody.carriers.Entering;
import vn.somat.custody.carriers.Moves;
import vn.somat.custody.carriers.Seen;
import vn.somat.custody.handover.Handovers;
import vn.somat.custody.places.PlaceId;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DocumentId;

/** Cất, lấy, giao, gửi, lập phiếu; ghi nhầm, mất, tìm thấy; nhận vào quản lý: what the pages of copies send. */
@Controller
@RequestMapping("/custody")
class CarrierActs {

    private final Moves moves;
    private final Handovers handovers;
    private final Entering entering;

    CarrierActs(Moves moves, Handovers handovers, Entering entering) {
        this.moves = moves;
        this.handovers = handovers;
        this.entering = entering;
    }

    /** Làm gì với các bản đã chọn. */
    enum Deed {
        PUT_AWAY,
        TAKE_OUT,
        HAND_OVER,
        SLIP,
        SEND
    }

    @PostMapping("/move")
    String move(
            Reader reader,
            @RequestParam @Nullable List<String> carriers,
            @RequestParam("do") @Nullable Deed deed,
            @RequestParam @Nullable UUID place,
            @RequestParam(defaultValue = "") String receipt,
            @RequestParam(defaultValue = "/custody") String back,
            SlipBoxes slip,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        var chosen = Objects.requireNonNullElse(carriers, List.<String>of()).stream()
                .map(Seen::read)
                .toList();
        if (deed == null) {
            throw Refusal.invalid("do", "registry.text.required");
        }
        switch (deed) {
            case PUT_AWAY -> {
                if (place == null) {
                    throw Refusal.invalid("place", "registry.text.required");
                }
                moves.putAway(reader, chosen, new PlaceId(place));
            }
            case TAKE_OUT -> moves.takeOut(reader, chosen);
            case HAND_OVER -> {
                var unused = handovers.atOnce(reader, chosen, second);
            }
            case SLIP -> {
                var id = handovers.prepare(reader, slip.preparing(chosen));
                leave(flash, "custody.handover.page.saved.prepared");
                return "redirect:/custody/handovers/" + id.value();
            }
            case SEND -> {
                var unused = handovers.sendAtOnce(reader, chosen, receipt);
            }
        }
        leave(flash, "custody.page.done." + deed.name());
        return "redirect:"
                + (back.matches("/custody(/(documents|places|carriers)/[0-9a-f-]{36})?") ? back : "/custody");
    }

    @PostMapping("/carriers/{id}/annul")
    String annul(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String reason,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        moves.annul(reader, Seen.read(seen), reason, second);
        return done(id, "ANNULLED", flash);
    }

    @PostMapping("/carriers/{id}/lose")
    String lose(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String reason,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        moves.lose(reader, Seen.read(seen), reason, second);
        return done(id, "LOST", flash);
    }

    @PostMapping("/carriers/{id}/find")
    String find(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String reason,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        moves.find(reader, Seen.read(seen), reason, second);
        return done(id, "FOUND", flash);
    }

    @PostMapping("/enter")
    String enter(
            Reader reader,
            @RequestParam @Nullable CarrierKind kind,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String name,
            @RequestParam @Nullable Integer pages,
            RedirectAttributes flash) {
        var id = entering.enter(reader, kind, level, name, pages);
        return done(id.value(), "ENTERED", flash);
    }

    @PostMapping("/documents/{id}/take-on")
    String takeOn(
            Reader reader, @PathVariable UUID id, @RequestParam @Nullable Integer copies, RedirectAttributes flash) {
        entering.takeOn(reader, new DocumentId(id), copies);
        leave(flash, "custody.page.done.ENTERED");
        return "redirect:/custody/documents/" + id;
    }

    private static String done(UUID id, String what, RedirectAttributes flash) {
        leave(flash, "custody.page.done." + what);
        return "redirect:/custody/carriers/" + id;
    }

    private static void leave(RedirectAttributes flash, String code) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable(code));
    }
}

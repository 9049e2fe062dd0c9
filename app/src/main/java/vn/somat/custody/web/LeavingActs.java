package vn.somat.custody.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.Seen;
import vn.somat.custody.requests.Outings;
import vn.somat.custody.requests.Provisions;
import vn.somat.custody.requests.RequestDecisions;
import vn.somat.custody.requests.RequestId;

/** Xin mang ra, ghi đề nghị cung cấp, quyết định, mang đi, trả, báo mất, giao: what the pages of requests send. */
@Controller
@RequestMapping("/custody/requests")
class LeavingActs {

    private final Outings outings;
    private final Provisions provisions;
    private final RequestDecisions decisions;

    LeavingActs(Outings outings, Provisions provisions, RequestDecisions decisions) {
        this.outings = outings;
        this.provisions = provisions;
        this.decisions = decisions;
    }

    @PostMapping("/carry")
    String carry(
            Reader reader,
            @RequestParam @Nullable List<String> carriers,
            @RequestParam(defaultValue = "false") boolean abroad,
            @RequestParam @Nullable LocalDate leaves,
            @RequestParam @Nullable LocalDate due,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        var id = outings.ask(reader, abroad, seen(carriers), leaves, due, typed);
        return done(id.value(), "ASKED", flash);
    }

    @PostMapping("/provide/{kind}")
    String provide(
            Reader reader,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String level,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        var id = provisions.enter(reader, LeavingNames.kind(kind), level, typed);
        return done(id.value(), "ASKED", flash);
    }

    @PostMapping("/{id}/decide")
    String decide(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam boolean granted,
            @RequestParam(name = "ANSWER", defaultValue = "") String answer,
            @RequestParam @Nullable String approver,
            @RequestParam(name = "APPROVAL", defaultValue = "") String approval,
            RedirectAttributes flash) {
        decisions.decide(reader, new RequestId(id), granted, answer, approver, approval);
        return done(id, "DECIDED", flash);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(Reader reader, @PathVariable UUID id, RedirectAttributes flash) {
        decisions.withdraw(reader, new RequestId(id));
        return done(id, "WITHDRAWN", flash);
    }

    @PostMapping("/{id}/leave")
    String leave(Reader reader, @PathVariable UUID id, RedirectAttributes flash) {
        outings.leave(reader, new RequestId(id));
        return done(id, "OUT", flash);
    }

    @PostMapping("/{id}/back")
    String back(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(name = "REPORT", defaultValue = "") String report,
            @RequestParam(defaultValue = "false") boolean returned,
            RedirectAttributes flash) {
        outings.comeBack(reader, new RequestId(id), report, returned);
        return done(id, "BACK", flash);
    }

    @PostMapping("/{id}/lose")
    String lose(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam UUID carrier,
            @RequestParam(name = "LOSS", defaultValue = "") String loss,
            @RequestParam(defaultValue = "false") boolean leaderTold,
            RedirectAttributes flash) {
        outings.lose(reader, new RequestId(id), new CarrierId(carrier), loss, leaderTold);
        return done(id, "LOST", flash);
    }

    @PostMapping("/{id}/give")
    String give(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam @Nullable List<String> carriers,
            @RequestParam(name = "RECEIPT", defaultValue = "") String receipt,
            RedirectAttributes flash) {
        provisions.give(reader, new RequestId(id), seen(carriers), receipt);
        return done(id, "GIVEN", flash);
    }

    private static List<Seen> seen(@Nullable List<String> carriers) {
        return Objects.requireNonNullElse(carriers, List.<String>of()).stream()
                .map(Seen::read)
                .toList();
    }

    private static String done(UUID id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("custody.request.done." + what));
        return "redirect:/custody/requests/" + id;
    }
}

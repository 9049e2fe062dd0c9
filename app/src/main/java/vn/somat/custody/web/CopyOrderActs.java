package vn.somat.custody.web;

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
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.copies.CopyDecisions;
import vn.somat.custody.copies.CopyOrderId;
import vn.somat.custody.copies.CopyOrders;
import vn.somat.custody.copies.CopyProduction;
import vn.somat.custody.copies.CopyRequest;
import vn.somat.custody.copies.CopyingLimits;
import vn.somat.custody.copies.Production;
import vn.somat.registry.DocumentId;
import vn.somat.registry.RecipientLines;

/** Đề nghị, cho phép, từ chối, rút, ghi nhận sao, chụp; ghi và bỏ hạn chế của nơi ban hành: what the pages of copying send. */
@Controller
@RequestMapping("/custody")
class CopyOrderActs {

    private final CopyOrders orders;
    private final CopyDecisions decisions;
    private final CopyProduction production;
    private final CopyingLimits limits;

    CopyOrderActs(CopyOrders orders, CopyDecisions decisions, CopyProduction production, CopyingLimits limits) {
        this.orders = orders;
        this.decisions = decisions;
        this.production = production;
        this.limits = limits;
    }

    @PostMapping("/orders")
    String ask(
            Reader reader,
            @RequestParam UUID source,
            @RequestParam @Nullable String kind,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String recipients,
            @RequestParam @Nullable String consent,
            RedirectAttributes flash) {
        var to = RecipientLines.read("recipients", recipients);
        var id = orders.ask(reader, new CopyRequest(new CarrierId(source), kind, purpose, to, consent));
        return done(id.value(), "asked", flash);
    }

    @PostMapping("/orders/{id}/allow")
    String allow(Reader reader, @PathVariable UUID id, RedirectAttributes flash) {
        decisions.allow(reader, new CopyOrderId(id));
        return done(id, "allowed", flash);
    }

    @PostMapping("/orders/{id}/refuse")
    String refuse(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        decisions.refuse(reader, new CopyOrderId(id), reason);
        return done(id, "refused", flash);
    }

    @PostMapping("/orders/{id}/take-back")
    String takeBack(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        orders.takeBack(reader, new CopyOrderId(id), reason);
        return done(id, "taken-back", flash);
    }

    @PostMapping("/orders/{id}/make")
    String make(
            Reader reader,
            @PathVariable UUID id,
            @ModelAttribute Production typed,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        production.record(reader, new CopyOrderId(id), typed, second);
        return done(id, "made-done", flash);
    }

    @PostMapping("/documents/{id}/limit")
    String limit(Reader reader, @PathVariable UUID id, RedirectAttributes flash) {
        limits.set(reader, new DocumentId(id));
        return limited(id, "limited", flash);
    }

    @PostMapping("/documents/{id}/lift")
    String lift(
            Reader reader, @PathVariable UUID id, @RequestParam @Nullable String consent, RedirectAttributes flash) {
        limits.lift(reader, new DocumentId(id), consent);
        return limited(id, "lifted", flash);
    }

    private static String limited(UUID id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("custody.page.limit." + what));
        return "redirect:/custody/documents/" + id;
    }

    private static String done(UUID id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("custody.page.order." + what));
        return "redirect:/custody/orders/" + id;
    }
}

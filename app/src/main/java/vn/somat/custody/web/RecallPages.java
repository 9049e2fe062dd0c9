package vn.somat.custody.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Seen;
import vn.somat.custody.places.Places;
import vn.somat.custody.recall.RecallCertificate;
import vn.somat.custody.recall.RecallId;
import vn.somat.custody.recall.Recalls;
import vn.somat.ledger.Refusal;
import vn.somat.printing.Shown;
import vn.somat.registry.DocumentId;
import vn.somat.regulation.Direction;

/** Thu hồi: what has to come back, what did, and the certificate. */
@Controller
@RequestMapping("/custody/recalls")
class RecallPages {

    private static final String HERE = "/custody/recalls";

    private final Recalls recalls;
    private final RecallCertificate certificate;
    private final Carriers carriers;
    private final Places places;
    private final CustodyNames names;
    private final Access access;

    RecallPages(
            Recalls recalls,
            RecallCertificate certificate,
            Carriers carriers,
            Places places,
            CustodyNames names,
            Access access) {
        this.recalls = recalls;
        this.certificate = certificate;
        this.carriers = carriers;
        this.places = places;
        this.names = names;
        this.access = access;
    }

    @GetMapping
    String open(
            Reader reader,
            @RequestParam @Nullable LocalDate due,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        var all = recalls.open(reader, due, after);
        model.addAttribute("all", all);
        model.addAttribute("today", names.today());
        model.addAttribute("named", names.of(List.of()));
        model.addAttribute("first", due == null ? null : HERE);
        model.addAttribute(
                "next",
                all.size() < Recalls.PAGE
                        ? null
                        : HERE + "?due=" + all.getLast().due() + "&after="
                                + all.getLast().number());
        return "custody/recalls";
    }

    /** The form; a recall that is going on about the paper is shown instead. */
    @GetMapping("/new")
    String form(Reader reader, @RequestParam UUID document, Model model) {
        var id = new DocumentId(document);
        var paper = carriers.paper(reader, id).orElseThrow(Refusal::notThere);
        var going = recalls.of(reader, id);
        if (going.isPresent()) {
            return "redirect:" + HERE + "/" + going.get().value();
        }
        model.addAttribute("document", document);
        model.addAttribute("paper", paper.number());
        return "custody/recall-new";
    }

    @GetMapping("/{id}")
    String one(Reader reader, @PathVariable UUID id, Model model) {
        var one = recalls.read(reader, new RecallId(id));
        var thing = Thing.of("document", one.document().value())
                .level(one.level().code(), one.level().rank())
                .in(Direction.OUTGOING);
        model.addAttribute("one", one);
        model.addAttribute("today", names.today());
        model.addAttribute("named", names.of(places.tree(reader)));
        model.addAttribute("runs", access.may(reader, "recall.run", thing).allowed());
        model.addAttribute("me", reader.person());
        model.addAttribute("revoke", access.may(reader, "recall.revoke", thing));
        model.addAttribute("seconds", access.seconds(reader, "recall.revoke"));
        return "custody/recall";
    }

    @PostMapping
    String begin(
            Reader reader,
            @RequestParam UUID document,
            @RequestParam @Nullable LocalDate due,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        return done(recalls.begin(reader, new DocumentId(document), due, reason).value(), "begun", flash);
    }

    @PostMapping("/{id}/return")
    String returned(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam @Nullable List<String> carriers,
            @RequestParam(defaultValue = "") String condition,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        var chosen = Objects.requireNonNullElse(carriers, List.<String>of()).stream()
                .map(Seen::read)
                .toList();
        recalls.returned(reader, new RecallId(id), chosen, condition, second);
        return done(id, "returned", flash);
    }

    @PostMapping("/{id}/revoke")
    String revoke(Reader reader, @PathVariable UUID id, @Nullable SecondPerson second, RedirectAttributes flash) {
        recalls.revoke(reader, new RecallId(id), second);
        return done(id, "revoked", flash);
    }

    @PostMapping("/{id}/close")
    String close(Reader reader, @PathVariable UUID id, RedirectAttributes flash) {
        recalls.close(reader, new RecallId(id));
        return done(id, "closed", flash);
    }

    @PostMapping("/{id}/certificate")
    ResponseEntity<byte[]> certificate(Reader reader, @PathVariable UUID id) {
        return Shown.pdf("xac-nhan-thu-hoi.pdf", certificate.print(reader, new RecallId(id)));
    }

    private static String done(UUID id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("custody.recall.page.saved." + what));
        return "redirect:" + HERE + "/" + id;
    }
}

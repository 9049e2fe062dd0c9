package vn.somat.interchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.interchange.handover.FigureLabels;
import vn.somat.interchange.handover.HandingOver;
import vn.somat.interchange.handover.OfficeCard;
import vn.somat.interchange.handover.OfficeCards;
import vn.somat.interchange.handover.Packing;
import vn.somat.interchange.handover.Tray;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Closing;
import vn.somat.organisation.Predecessors;

/** Bàn giao, tiếp nhận: our card, the order to hand over with its package and receipt, and what others handed over to us. */
@Controller
@RequestMapping("/handover")
class HandoverPages {

    private static final String HERE = "redirect:/handover";

    private final OfficeCards cards;
    private final HandingOver handing;
    private final Packing packing;
    private final Tray tray;
    private final Predecessors predecessors;
    private final FigureLabels labels;
    private final Access access;

    HandoverPages(
            OfficeCards cards,
            HandingOver handing,
            Packing packing,
            Tray tray,
            Predecessors predecessors,
            FigureLabels labels,
            Access access) {
        this.cards = cards;
        this.handing = handing;
        this.packing = packing;
        this.tray = tray;
        this.predecessors = predecessors;
        this.labels = labels;
        this.access = access;
    }

    @GetMapping
    String show(Reader reader, Model model) {
        var closing = handing.latest(reader).orElse(null);
        model.addAttribute("card", cards.ours());
        model.addAttribute("closing", closing);
        model.addAttribute("toFingerprint", closing == null ? null : fingerprint(closing));
        model.addAttribute("figures", handing.isAllTold(reader) ? handing.figures(reader) : null);
        model.addAttribute("labels", labels);
        model.addAttribute("parcels", tray.all(reader));
        model.addAttribute("predecessors", predecessors.all());
        var order = access.may(reader, "merger.order", Thing.none());
        model.addAttribute("order", order);
        model.addAttribute(
                "obstacles", order.allowed() && handing.isAllTold(reader) ? handing.obstacles(reader) : List.of());
        model.addAttribute(
                "packs", access.may(reader, "merger.pack", Thing.none()).allowed());
        model.addAttribute(
                "checks", access.may(reader, "merger.check", Thing.none()).allowed());
        model.addAttribute("seconds", access.seconds(reader, "merger.order"));
        return "interchange/handover";
    }

    /** The file another office needs to hand over to us. */
    @GetMapping("/card")
    ResponseEntity<byte[]> card(Reader reader) {
        access.require(reader, "merger.read", Thing.none());
        return text("the-co-quan.txt", cards.file());
    }

    @PostMapping("/order")
    String order(
            Reader reader,
            @RequestParam @Nullable MultipartFile card,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam @Nullable LocalDate lastDay,
            @Nullable SecondPerson second,
            RedirectAttributes flash)
            throws IOException {
        var unused = handing.order(reader, read(card, "card"), basis, lastDay, second);
        return done("ordered", flash);
    }

    /** Straight from the database into the browser's file. */
    @PostMapping("/package")
    void pack(Reader reader, HttpServletResponse response) throws IOException {
        Closing closing = packing.require(reader);
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("ban-giao-" + closing.id().toString().substring(0, 8) + ".somat")
                        .build()
                        .toString());
        packing.write(reader, response.getOutputStream());
    }

    @PostMapping("/receipt")
    String receipt(Reader reader, @RequestParam @Nullable MultipartFile receipt, RedirectAttributes flash)
            throws IOException {
        handing.received(reader, read(receipt, "receipt"));
        return done("received", flash);
    }

    @PostMapping("/back")
    String back(
            Reader reader,
            @RequestParam(defaultValue = "") String reason,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        handing.takeBack(reader, reason, second);
        return done("taken-back", flash);
    }

    private static String fingerprint(Closing closing) {
        return new OfficeCard(closing.toName(), closing.toSymbol(), closing.toSeals(), closing.toSigns()).fingerprint();
    }

    static ResponseEntity<byte[]> text(String name, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(@Nullable MultipartFile file, String field) throws IOException {
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid(field, "interchange.handover.file");
        }
        return new String(file.getBytes(), StandardCharsets.UTF_8);
    }

    private static String done(String what, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "notice", new DefaultMessageSourceResolvable("interchange.handover.page.saved." + what));
        return HERE;
    }
}

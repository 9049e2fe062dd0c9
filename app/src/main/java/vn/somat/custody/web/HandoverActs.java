package vn.somat.custody.web;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.custody.handover.Departures;
import vn.somat.custody.handover.HandoverId;
import vn.somat.custody.handover.Packing;
import vn.somat.custody.handover.ReceiptKind;
import vn.somat.custody.handover.Scans;
import vn.somat.custody.handover.SlipReceipts;
import vn.somat.ledger.Refusal;

/** Đóng bì, giao đi, nhận chuyển, ký nhận, thu lại: what the page of a slip sends. */
@Controller
@RequestMapping("/custody/handovers/{id}")
class HandoverActs {

    private final Departures departures;
    private final SlipReceipts receipts;
    private final Scans scans;

    HandoverActs(Departures departures, SlipReceipts receipts, Scans scans) {
        this.departures = departures;
        this.receipts = receipts;
        this.scans = scans;
    }

    @PostMapping("/pack")
    String pack(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int envelopes,
            @RequestParam(defaultValue = "") String letter,
            @RequestParam(defaultValue = "false") boolean innerMarked,
            @RequestParam(defaultValue = "false") boolean innerSealed,
            @RequestParam(defaultValue = "") String seal,
            RedirectAttributes flash) {
        var packing = new Packing(envelopes, letter.matches("[A-Z]") ? letter : null, innerMarked, innerSealed, seal);
        departures.pack(reader, new HandoverId(id), packing);
        return done(id, "packed", flash);
    }

    /** With the name and PIN of a courier of the office they take it over; without, the giver brings or sends it. */
    @PostMapping("/leave")
    String leave(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String carriedBy,
            @RequestParam(defaultValue = "") String means,
            @Nullable SecondPerson second,
            RedirectAttributes flash) {
        if (second == null) {
            departures.leave(reader, new HandoverId(id), carriedBy, means);
        } else {
            departures.takeOver(reader, new HandoverId(id), means, second);
        }
        return done(id, second == null ? "left" : "taken", flash);
    }

    @PostMapping("/withdraw")
    String withdraw(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        departures.withdraw(reader, new HandoverId(id), reason);
        return done(id, "withdrawn", flash);
    }

    @PostMapping("/receive")
    String receive(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam @Nullable ReceiptKind how,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String pin,
            @RequestParam(defaultValue = "") String signer,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @Nullable SecondPerson second,
            RedirectAttributes flash)
            throws IOException {
        var slip = new HandoverId(id);
        var counting = CountingBoxes.counting(sent);
        if (how == null) {
            throw Refusal.invalid("how", "registry.text.required");
        }
        switch (how) {
            case OWN -> receipts.own(reader, slip, counting, pin);
            case SCREEN -> receipts.atScreen(reader, slip, counting, second);
            case PAPER -> {
                if (file == null || file.isEmpty()) {
                    receipts.onPaper(reader, slip, counting, signer, second, null);
                } else {
                    try (var bytes = file.getInputStream()) {
                        receipts.onPaper(reader, slip, counting, signer, second, bytes);
                    }
                }
            }
        }
        return done(id, "received", flash);
    }

    @PostMapping("/scans")
    String scan(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid("file", "registry.text.required");
        }
        try (var bytes = file.getInputStream()) {
            scans.add(reader, new HandoverId(id), bytes);
        }
        return done(id, "scanned", flash);
    }

    private static String done(UUID id, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("custody.handover.page.saved." + what));
        return "redirect:/custody/handovers/" + id;
    }
}

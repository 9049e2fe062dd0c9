package vn.somat.custody.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.custody.handover.FaultKind;
import vn.somat.custody.handover.Faults;
import vn.somat.custody.handover.HandoverBook;
import vn.somat.custody.handover.HandoverId;
import vn.somat.custody.handover.Scans;
import vn.somat.custody.handover.Slip;
import vn.somat.custody.handover.SlipState;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.printing.QrCode;

/** Phiếu giao nhận: what is outstanding, one slip with its counting, a scan of what was signed on paper. */
@Controller
@RequestMapping("/custody/handovers")
class SlipPages {

    private static final String HERE = "/custody/handovers";
    private static final int MOST = 40;

    private final HandoverBook book;
    private final Faults faults;
    private final Scans scans;
    private final CustodyNames names;
    private final Access access;
    private final Clock clock;

    SlipPages(HandoverBook book, Faults faults, Scans scans, CustodyNames names, Access access, Clock clock) {
        this.book = book;
        this.faults = faults;
        this.scans = scans;
        this.names = names;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String open(
            Reader reader,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam @Nullable Instant since,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        var slips = book.open(reader, mine, since, after);
        var here = HERE + "?mine=" + mine;
        var ages = new LinkedHashMap<Integer, Integer>();
        HandoverBook.AGES.forEach(days -> ages.put(days, book.waiting(reader, mine, days, MOST)));
        model.addAttribute("slips", slips);
        model.addAttribute("ages", ages);
        model.addAttribute("mine", mine);
        model.addAttribute("now", clock.instant());
        model.addAttribute("named", names.of(List.of()));
        model.addAttribute("unanswered", faults.unanswered(reader, MOST));
        model.addAttribute("first", since == null ? null : here);
        model.addAttribute(
                "next",
                slips.size() < HandoverBook.PAGE
                        ? null
                        : here + "&since=" + slips.getLast().preparedAt() + "&after="
                                + slips.getLast().number());
        return "custody/handovers";
    }

    @GetMapping("/{id}")
    String one(Reader reader, @PathVariable UUID id, Model model) {
        var slip = book.read(reader, new HandoverId(id));
        boolean pending = slip.state().open();
        boolean gives = may(reader, "handover.give", slip, slip.giver());
        boolean brings = may(reader, "handover.deliver", slip, slip.bearer());
        boolean receives = slip.state() == SlipState.ON_WAY
                && slip.receiver() != null
                && may(reader, "handover.receive", slip, slip.receiver());
        model.addAttribute("slip", slip);
        model.addAttribute("named", names.of(List.of()));
        model.addAttribute("packing", book.packing(slip));
        model.addAttribute("means", choice(book.means()));
        model.addAttribute("packs", gives && slip.state() == SlipState.PREPARED);
        model.addAttribute("withdraws", gives && pending);
        model.addAttribute("brings", brings && pending);
        model.addAttribute("receives", receives);
        model.addAttribute("scans", slip.state().received() ? scans.of(reader, slip.id()) : List.of());
        model.addAttribute("addsScan", slip.signer() != null && may(reader, "handover.enter", slip, slip.endedBy()));
        model.addAttribute("faults", faults.of(reader, slip.id()));
        model.addAttribute("kinds", FaultKind.values());
        model.addAttribute("qr", QrCode.of(slip.label()));
        return "custody/handover";
    }

    @GetMapping("/{id}/scans/{scan}")
    String scan(
            Reader reader,
            @PathVariable UUID id,
            @PathVariable UUID scan,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var preview = scans.page(reader, new HandoverId(id), scan, Math.max(0, page - 1));
        if (preview.pages().isEmpty()) {
            throw Refusal.notThere();
        }
        model.addAttribute("address", HERE + "/" + id);
        model.addAttribute("scan", scan.toString());
        model.addAttribute("number", preview.first() + 1);
        model.addAttribute("total", preview.total());
        model.addAttribute(
                "picture", Base64.getEncoder().encodeToString(preview.pages().getFirst()));
        return "custody/handover-scan";
    }

    private boolean may(Reader reader, String act, Slip slip, @Nullable PersonId whose) {
        return reader.person().equals(whose)
                && access.may(
                                reader,
                                act,
                                Thing.of("handover", slip.id().value())
                                        .level(slip.level().code(), slip.level().rank())
                                        .person(whose))
                        .allowed();
    }

    private static LinkedHashMap<String, String> choice(List<String> means) {
        var choice = new LinkedHashMap<String, String>();
        choice.put("", "");
        means.forEach(one -> choice.put(one, one));
        return choice;
    }
}

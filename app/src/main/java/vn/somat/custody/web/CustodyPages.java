package vn.somat.custody.web;

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
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.CarrierKind;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.destruction.Method;
import vn.somat.custody.handover.HandoverBook;
import vn.somat.custody.places.Places;
import vn.somat.custody.requests.RequestBook;
import vn.somat.ledger.Refusal;
import vn.somat.printing.QrCode;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView;
import vn.somat.registry.Finding;

/** Bản giữ: what I hold, what was looked for, one carrier with its whole life. */
@Controller
@RequestMapping("/custody")
class CustodyPages {

    private final Carriers carriers;
    private final Places places;
    private final Finding finding;
    private final RequestBook requests;
    private final HandoverBook handovers;
    private final CustodyNames names;
    private final Access access;

    CustodyPages(
            Carriers carriers,
            Places places,
            Finding finding,
            RequestBook requests,
            HandoverBook handovers,
            CustodyNames names,
            Access access) {
        this.carriers = carriers;
        this.places = places;
        this.finding = finding;
        this.requests = requests;
        this.handovers = handovers;
        this.names = names;
        this.access = access;
    }

    /** A label that is typed or scanned leads straight to what bears it. */
    @GetMapping
    String mine(
            Reader reader, @RequestParam(defaultValue = "") String q, @RequestParam @Nullable Long after, Model model) {
        var typed = q.strip();
        if (!typed.isEmpty()) {
            var carrier = carriers.labelled(reader, typed);
            if (carrier.isPresent()) {
                return "redirect:/custody/carriers/" + carrier.get().value();
            }
            var slip = handovers.labelled(reader, typed);
            if (slip.isPresent()) {
                return "redirect:/custody/handovers/" + slip.get().value();
            }
            var place = places.labelled(typed);
            if (place.isPresent()) {
                return "redirect:/custody/places/" + place.get().value();
            }
        }
        var page = typed.isEmpty() ? carriers.mine(reader, after) : carriers.of(reader, found(reader, typed), after);
        lay(reader, model);
        model.addAttribute("q", typed);
        model.addAttribute("carriers", page.carriers());
        model.addAttribute("next", page.next() == null || !typed.isEmpty() ? null : "/custody?after=" + page.next());
        model.addAttribute("first", after == null ? null : "/custody");
        model.addAttribute("overdue", requests.overdue(reader).size());
        model.addAttribute(
                "mayEnter", access.may(reader, "carrier.enter", Thing.none()).allowed());
        model.addAttribute(
                "maySend", access.may(reader, "carrier.send", own(reader)).allowed());
        return "custody/mine";
    }

    @GetMapping("/enter")
    String enter(Reader reader, Model model) {
        access.require(reader, "carrier.enter", Thing.of("carrier", ""));
        model.addAttribute("levels", names.levels(true));
        model.addAttribute("kinds", CarrierKind.own());
        return "custody/enter";
    }

    @GetMapping("/carriers/{id}")
    String one(Reader reader, @PathVariable UUID id, Model model) {
        var life = carriers.life(reader, new CarrierId(id));
        var carrier = life.carrier();
        var thing = Thing.of("carrier", id)
                .level(carrier.level().code(), carrier.level().rank())
                .person(carrier.account().holder());
        lay(reader, model);
        model.addAttribute("one", carrier);
        model.addAttribute("movements", life.movements());
        model.addAttribute("made", life.made());
        model.addAttribute("parent", parent(reader, carrier));
        model.addAttribute("qr", QrCode.of(carrier.label()));
        model.addAttribute(
                "visible",
                carrier.document() != null
                        && carriers.paper(reader, carrier.document()).isPresent());
        model.addAttribute(
                "unmoved", life.movements().size() == 1 && life.made().isEmpty());
        model.addAttribute(
                "mayAsk",
                carrier.copiable() && access.may(reader, "copy.ask", thing).allowed());
        model.addAttribute(
                "mayPrint",
                carrier.parent() != null
                        && access.may(reader, "copy.print", thing).allowed());
        model.addAttribute("annul", access.may(reader, "carrier.annul", thing));
        model.addAttribute("lose", access.may(reader, "carrier.lose", thing));
        model.addAttribute("find", access.may(reader, "carrier.find", thing));
        model.addAttribute("seconds", access.seconds(reader, "carrier.lose"));
        model.addAttribute("methods", Method.values());
        return "custody/carrier";
    }

    private @Nullable Carrier parent(Reader reader, Carrier carrier) {
        var parent = carrier.parent();
        if (parent == null) {
            return null;
        }
        try {
            return carriers.require(reader, List.of(parent)).getFirst();
        } catch (Refusal notTheirs) {
            return null;
        }
    }

    private List<DocumentId> found(Reader reader, String typed) {
        return finding
                .find(reader, new Finding.Question(typed, null, null, null, null, null, null, null))
                .documents()
                .stream()
                .map(DocumentView::id)
                .toList();
    }

    private void lay(Reader reader, Model model) {
        var tree = places.tree(reader);
        model.addAttribute("named", names.of(tree));
        model.addAttribute("places", CustodyNames.places(tree));
        model.addAttribute("me", reader.person());
        model.addAttribute("receivers", names.receivers(reader.person()));
        model.addAttribute(
                "maySendOut",
                access.may(reader, "handover.send-out", own(reader)).allowed());
        model.addAttribute(
                "mayHold", access.may(reader, "hold.set", Thing.none()).allowed());
    }

    private static Thing own(Reader reader) {
        return Thing.of("carrier", "").person(reader.person());
    }
}

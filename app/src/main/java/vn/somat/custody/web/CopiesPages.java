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
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Paper;
import vn.somat.custody.copies.CopyingLimits;
import vn.somat.custody.places.Places;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DocumentId;

/** Các bản của một văn bản: its copies and how they balance, on a page and as a part of the page of the paper. */
@Controller
@RequestMapping("/custody/documents")
class CopiesPages {

    private final Carriers carriers;
    private final Places places;
    private final CopyingLimits limits;
    private final CustodyNames names;
    private final Access access;

    CopiesPages(Carriers carriers, Places places, CopyingLimits limits, CustodyNames names, Access access) {
        this.carriers = carriers;
        this.places = places;
        this.limits = limits;
        this.names = names;
        this.access = access;
    }

    /** Its copies, for whoever may see the paper. */
    @GetMapping("/{id}")
    String document(Reader reader, @PathVariable UUID id, @RequestParam @Nullable Long after, Model model) {
        copies(reader, id, after, model);
        return "custody/document";
    }

    /** The same as a part of the paper's own page. */
    @GetMapping("/{id}/panel")
    String panel(Reader reader, @PathVariable UUID id, Model model) {
        copies(reader, id, null, model);
        return "custody/panel";
    }

    private void copies(Reader reader, UUID id, @Nullable Long after, Model model) {
        var paper = carriers.paper(reader, new DocumentId(id)).orElseThrow(Refusal::notThere);
        var page = carriers.of(reader, List.of(paper.id()), after);
        var tree = places.tree(reader);
        model.addAttribute("named", names.of(tree));
        model.addAttribute("places", CustodyNames.places(tree));
        model.addAttribute("me", reader.person());
        model.addAttribute("receivers", names.receivers(reader.person()));
        model.addAttribute(
                "mayHold", access.may(reader, "hold.set", Thing.none()).allowed());
        model.addAttribute("paper", paper);
        model.addAttribute("carriers", page.carriers());
        model.addAttribute("balance", page.carriers().isEmpty() ? null : carriers.balance(reader, paper.id()));
        model.addAttribute("next", page.next() == null ? null : "/custody/documents/" + id + "?after=" + page.next());
        model.addAttribute("first", after == null ? null : "/custody/documents/" + id);
        model.addAttribute(
                "maySend",
                access.may(reader, "carrier.send", Thing.of("carrier", "").person(reader.person()))
                        .allowed());
        model.addAttribute(
                "maySendOut",
                access.may(reader, "handover.send-out", Thing.of("carrier", "").person(reader.person()))
                        .allowed());
        model.addAttribute(
                "mayLimit", access.may(reader, "copying.limit", thing(paper)).allowed());
        model.addAttribute("limited", limits.stands(reader, paper.id()));
        model.addAttribute(
                "mayTakeOn",
                page.carriers().isEmpty() && after == null && paper.level().secret() && takesOn(reader, paper));
    }

    private boolean takesOn(Reader reader, Paper paper) {
        return access.may(reader, "carrier.take-on", thing(paper)).allowed();
    }

    private static Thing thing(Paper paper) {
        return Thing.of("document", paper.id().value())
                .level(paper.level().code(), paper.level().rank())
                .in(paper.direction());
    }
}

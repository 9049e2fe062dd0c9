package vn.somat.classification.web;

import java.time.LocalDate;
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
import vn.somat.access.Authority;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.classification.determination.Decisions;
import vn.somat.classification.determination.Determination;
import vn.somat.classification.determination.Determination.Kind;
import vn.somat.classification.determination.Determination.State;
import vn.somat.classification.determination.DeterminationId;
import vn.somat.classification.determination.Proposals;
import vn.somat.classification.determination.Proposals.Shelf;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DocumentDesk;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView;
import vn.somat.regulation.Direction;

/** Phiếu đề xuất độ mật: mine, those I decide about, those that wait for a number; one of them with its decision. */
@Controller
@RequestMapping("/proposals")
class ProposalPages {

    private final Proposals proposals;
    private final Decisions decisions;
    private final DocumentDesk documents;
    private final ProposalForms forms;
    private final Levels levels;
    private final Named named;
    private final Access access;
    private final Authority authority;

    ProposalPages(
            Proposals proposals,
            Decisions decisions,
            DocumentDesk documents,
            ProposalForms forms,
            Levels levels,
            Named named,
            Access access,
            Authority authority) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.documents = documents;
        this.forms = forms;
        this.levels = levels;
        this.named = named;
        this.access = access;
        this.authority = authority;
    }

    @GetMapping
    String list(Reader reader, @RequestParam @Nullable Shelf show, @RequestParam @Nullable String after, Model model) {
        access.require(reader, "determination.read", Thing.none());
        int reach = proposals.reach(reader);
        var shelf = show != null ? show : reach > 0 ? Shelf.TO_DECIDE : Shelf.MINE;
        var page = proposals.page(reader, shelf, after);
        model.addAttribute("shelf", shelf);
        model.addAttribute("shelves", List.of(Shelf.MINE, Shelf.TO_DECIDE, Shelf.WAITING, Shelf.STANDING, Shelf.ALL));
        model.addAttribute("lines", page.lines());
        model.addAttribute("next", page.next() == null ? null : "/proposals?show=" + shelf + "&after=" + page.next());
        model.addAttribute("first", after == null ? null : "/proposals?show=" + shelf);
        model.addAttribute("named", named.all());
        model.addAttribute("mayPropose", may(reader, "determination.propose"));
        model.addAttribute("mayEnter", may(reader, "determination.enter"));
        return "classification/proposals";
    }

    @GetMapping("/new")
    String begin(
            Reader reader,
            @RequestParam(defaultValue = "ONE") Kind kind,
            @RequestParam @Nullable UUID source,
            @RequestParam @Nullable UUID subject,
            @RequestParam @Nullable UUID item,
            Model model) {
        access.require(reader, "determination.propose", Thing.none());
        var boxes = kind == Kind.RECEIVED && subject != null
                ? ProposalBoxes.of(paper(reader, subject))
                : ProposalBoxes.empty(kind, source, subject, item);
        forms.lay(reader, boxes, "/proposals", model);
        model.addAttribute("purpose", "new");
        return "classification/proposal-form";
    }

    /** Đã ký duyệt trên phiếu giấy. */
    @GetMapping("/slip")
    String slip(Reader reader, @RequestParam @Nullable UUID book, @RequestParam @Nullable UUID subject, Model model) {
        access.require(
                reader,
                "determination.enter",
                subject == null ? Thing.none() : Thing.none().in(Direction.INCOMING));
        var boxes = subject == null
                ? ProposalBoxes.empty(Kind.ONE, null, null, null)
                : ProposalBoxes.of(paper(reader, subject));
        forms.lay(reader, boxes, "/proposals/slip", model);
        model.addAttribute("purpose", "slip");
        model.addAttribute("book", book);
        var signers = new LinkedHashMap<String, String>();
        decisions
                .signers(levels.today())
                .forEach(one -> signers.put(one.id().value().toString(), one.name()));
        model.addAttribute("signers", signers);
        model.addAttribute("people", forms.people());
        return "classification/proposal-form";
    }

    /** Items found while somebody types; those chosen stay on top. */
    @GetMapping("/items")
    String items(
            Reader reader,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String field,
            @RequestParam @Nullable List<UUID> items,
            @RequestParam @Nullable LocalDate day,
            Model model) {
        access.require(reader, "secret-list.read", Thing.none());
        forms.items(items, q, field.isEmpty() ? null : field, day == null ? levels.today() : day, model);
        return "classification/items";
    }

    @GetMapping("/{id}")
    String one(Reader reader, @PathVariable UUID id, Model model) {
        var one = read(reader, id);
        boolean open = one.state() == State.PROPOSED;
        model.addAttribute("one", one);
        model.addAttribute("named", named.all());
        model.addAttribute("levels", levels.all());
        model.addAttribute(
                "decides",
                open
                        && authority
                                .may(reader.person(), "determine", one.level().rank(), levels.today())
                                .allowed());
        model.addAttribute(
                "recalls",
                one.state() == State.DECIDED
                        && one.kind() != Kind.RECEIVED
                        && authority
                                .may(reader.person(), "determine", one.level().rank(), levels.today())
                                .allowed());
        model.addAttribute("own", one.drafter().equals(reader.person()) && (open || one.state() == State.RETURNED));
        model.addAttribute(
                "deciders", open ? authority.who("determine", one.level().rank(), levels.today()) : List.of());
        return "classification/proposal";
    }

    @GetMapping("/{id}/revise")
    String revise(Reader reader, @PathVariable UUID id, Model model) {
        forms.lay(reader, ProposalBoxes.of(read(reader, id)), "/proposals/" + id + "/revise", model);
        model.addAttribute("purpose", "revise");
        return "classification/proposal-form";
    }

    @GetMapping("/{id}/change")
    String change(Reader reader, @PathVariable UUID id, Model model) {
        forms.lay(reader, ProposalBoxes.of(read(reader, id)), "/proposals/" + id + "/change", model);
        model.addAttribute("purpose", "change");
        return "classification/proposal-form";
    }

    private DocumentView paper(Reader reader, UUID id) {
        return documents.read(reader, new DocumentId(id)).orElseThrow(Refusal::notThere);
    }

    private Determination read(Reader reader, UUID id) {
        return proposals.read(reader, new DeterminationId(id)).orElseThrow(Refusal::notThere);
    }

    private boolean may(Reader reader, String act) {
        return access.may(reader, act, Thing.none()).allowed();
    }
}

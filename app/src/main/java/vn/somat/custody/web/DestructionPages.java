package vn.somat.custody.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Paper;
import vn.somat.custody.destruction.Destruction;
import vn.somat.custody.destruction.DestructionDecisions;
import vn.somat.custody.destruction.DestructionFile;
import vn.somat.custody.destruction.DestructionId;
import vn.somat.custody.destruction.Destructions;
import vn.somat.custody.destruction.Method;
import vn.somat.custody.places.Places;
import vn.somat.printing.Shown;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView;
import vn.somat.registry.Finding;

/** Tiêu hủy: the lists, one with all its papers, and what can be put on a new one. */
@Controller
@RequestMapping("/custody/destructions")
class DestructionPages {

    private static final String HERE = "/custody/destructions";

    private final Destructions destructions;
    private final DestructionDecisions decisions;
    private final DestructionFile file;
    private final DestructionChoices choices;
    private final Carriers carriers;
    private final Places places;
    private final Finding finding;
    private final CustodyNames names;
    private final Access access;

    DestructionPages(
            Destructions destructions,
            DestructionDecisions decisions,
            DestructionFile file,
            DestructionChoices choices,
            Carriers carriers,
            Places places,
            Finding finding,
            CustodyNames names,
            Access access) {
        this.destructions = destructions;
        this.decisions = decisions;
        this.file = file;
        this.choices = choices;
        this.carriers = carriers;
        this.places = places;
        this.finding = finding;
        this.names = names;
        this.access = access;
    }

    @GetMapping
    String newest(Reader reader, @RequestParam @Nullable Long before, Model model) {
        var all = destructions.newest(reader, before);
        model.addAttribute("all", all);
        model.addAttribute("named", names.of(List.of()));
        model.addAttribute(
                "mayPropose",
                access.may(reader, "destruction.propose", own(reader)).allowed());
        model.addAttribute(
                "mayHold", access.may(reader, "hold.read", Thing.none()).allowed());
        model.addAttribute("first", before == null ? null : HERE);
        model.addAttribute(
                "next",
                all.size() < Destructions.PAGE
                        ? null
                        : HERE + "?before=" + all.getLast().number());
        return "custody/destructions";
    }

    /** What I hold, or what was looked for, with the electronic contents of the papers that were found. */
    @GetMapping("/new")
    String choose(
            Reader reader,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable UUID document,
            @RequestParam @Nullable UUID to,
            @RequestParam @Nullable Long after,
            Model model) {
        access.require(reader, "destruction.propose", own(reader));
        var papers = papers(reader, q.strip(), document);
        var page = papers == null ? carriers.mine(reader, after) : carriers.of(reader, papers, after);
        model.addAttribute(
                "carriers",
                page.carriers().stream()
                        .filter(one -> one.account().state() == State.HELD)
                        .toList());
        model.addAttribute("electronic", papers == null ? List.<Paper>of() : known(reader, papers));
        model.addAttribute("q", q.strip());
        model.addAttribute("today", names.today());
        model.addAttribute("to", to == null ? null : destructions.read(reader, new DestructionId(to)));
        model.addAttribute("named", names.of(places.tree(reader)));
        model.addAttribute("next", page.next() == null || papers != null ? null : HERE + "/new?after=" + page.next());
        return "custody/destruction-new";
    }

    @GetMapping("/{id}")
    String one(Reader reader, @PathVariable UUID id, Model model) {
        var one = destructions.read(reader, new DestructionId(id));
        var thing = Thing.of("destruction", id)
                .level(one.level().code(), one.level().rank())
                .person(one.proposedBy());
        model.addAttribute("one", one);
        model.addAttribute("named", names.of(places.tree(reader)));
        model.addAttribute("methods", Method.values());
        model.addAttribute("today", names.today());
        model.addAttribute("wanted", one.waits() && decisions.wantsCouncil(reader, one));
        model.addAttribute("deciders", one.state() == Destruction.State.PROPOSED ? decisions.deciders(one) : List.of());
        model.addAttribute("signers", choices.signers());
        model.addAttribute("leaders", choices.leaders());
        model.addAttribute("people", names.people());
        for (var act : List.of("change", "drop", "council", "decide", "enter", "execute", "note")) {
            model.addAttribute(act, access.may(reader, "destruction." + act, thing));
        }
        model.addAttribute("witnesses", access.seconds(reader, "destruction.enter"));
        model.addAttribute("seconds", access.seconds(reader, "destruction.execute"));
        return "custody/destruction";
    }

    /** Hồ sơ, in the browser's own viewer. */
    @PostMapping("/{id}/file")
    ResponseEntity<byte[]> file(Reader reader, @PathVariable UUID id) {
        return Shown.pdf("ho-so-tieu-huy.pdf", file.print(reader, new DestructionId(id)));
    }

    private @Nullable List<DocumentId> papers(Reader reader, String typed, @Nullable UUID document) {
        if (document != null) {
            return List.of(new DocumentId(document));
        }
        return typed.isEmpty()
                ? null
                : finding
                        .find(reader, new Finding.Question(typed, null, null, null, null, null, null, null))
                        .documents()
                        .stream()
                        .map(DocumentView::id)
                        .toList();
    }

    private List<Paper> known(Reader reader, List<DocumentId> ids) {
        var papers = new ArrayList<Paper>();
        for (var id : ids) {
            carriers.paper(reader, id)
                    .filter(paper -> access.may(
                                    reader,
                                    "destruction.propose",
                                    Thing.of("document", paper.id().value())
                                            .level(
                                                    paper.level().code(),
                                                    paper.level().rank())
                                            .in(paper.direction()))
                            .allowed())
                    .ifPresent(papers::add);
        }
        return papers;
    }

    private static Thing own(Reader reader) {
        return Thing.of("carrier", "").person(reader.person());
    }
}

package vn.somat.classification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.classification.determination.Decisions;
import vn.somat.classification.determination.DeterminationId;
import vn.somat.classification.determination.Proposals;
import vn.somat.classification.determination.Proposals.Shelf;
import vn.somat.classification.lists.SecretLists;
import vn.somat.ledger.Refusal;
import vn.somat.registry.json.ApiNames;
import vn.somat.registry.json.JsonBody;
import vn.somat.registry.json.OnlyOnce;

/** Proposals and decisions for other programs: the same desks and the same powers as the pages. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ProposalsApi {

    private final Proposals proposals;
    private final Decisions decisions;
    private final SecretLists lists;
    private final Levels levels;
    private final Access access;
    private final OnlyOnce once;

    ProposalsApi(
            Proposals proposals, Decisions decisions, SecretLists lists, Levels levels, Access access, OnlyOnce once) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.lists = lists;
        this.levels = levels;
        this.access = access;
        this.once = once;
    }

    record ProposalPage(
            List<ProposalJson> proposals, @Nullable String next) {}

    record Items(List<ListItemJson> items) {}

    /** Mục của danh mục còn hiệu lực: what a proposal may rest on. */
    @GetMapping("/list-items")
    Items items(
            Reader reader,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable String field,
            @RequestParam @Nullable LocalDate on) {
        access.requireScope(reader, "read");
        access.require(reader, "secret-list.read", Thing.none());
        var day = on == null ? levels.today() : on;
        return new Items(
                lists.search(q, day, field).stream().map(ListItemJson::of).toList());
    }

    @GetMapping("/proposals")
    ProposalPage list(
            Reader reader, @RequestParam(defaultValue = "ALL") Shelf show, @RequestParam @Nullable String page) {
        access.requireScope(reader, "read");
        access.require(reader, "determination.read", Thing.none());
        var found = ApiNames.translated(() -> proposals.page(reader, show, page));
        return new ProposalPage(found.lines().stream().map(ProposalJson::of).toList(), found.next());
    }

    @GetMapping("/proposals/{id}")
    ProposalJson one(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return read(reader, new DeterminationId(id));
    }

    @PostMapping(path = "/proposals", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ProposalJson> propose(Reader reader, HttpServletRequest request) throws IOException {
        access.requireScope(reader, "register");
        var body = JsonBody.of(request);
        var typed = ProposalRequests.proposal(body);
        var id = ApiNames.translated(() -> once.done(
                reader, request, body, () -> proposals.propose(reader, typed).value()));
        return ResponseEntity.created(URI.create("/api/v1/proposals/" + id))
                .body(read(reader, new DeterminationId(id)));
    }

    @PostMapping(path = "/proposals/{id}/revision", consumes = MediaType.APPLICATION_JSON_VALUE)
    ProposalJson revise(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        access.requireScope(reader, "register");
        var typed = ProposalRequests.proposal(JsonBody.of(request));
        return done(reader, id, () -> proposals.revise(reader, new DeterminationId(id), typed));
    }

    @PostMapping(path = "/proposals/{id}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    ProposalJson takeBack(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        access.requireScope(reader, "register");
        var reason = ProposalRequests.reason(JsonBody.of(request));
        return done(reader, id, () -> proposals.takeBack(reader, new DeterminationId(id), reason));
    }

    /** Needs no second person, by a page or by a program: whoever has the authority decides alone. */
    @PostMapping(path = "/proposals/{id}/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
    ProposalJson decide(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        access.requireScope(reader, "decide");
        var decided = ProposalRequests.decision(JsonBody.of(request));
        var one = new DeterminationId(id);
        return done(reader, id, () -> {
            switch (decided.decision()) {
                case APPROVE -> decisions.approve(reader, one);
                case CHANGE ->
                    decisions.change(reader, one, Objects.requireNonNull(decided.otherwise()), decided.reason());
                case REFUSE -> decisions.refuse(reader, one, decided.reason());
                case RETURN -> decisions.sendBack(reader, one, decided.reason());
            }
        });
    }

    private ProposalJson done(Reader reader, UUID id, Runnable act) {
        return ApiNames.translated(() -> {
            act.run();
            return read(reader, new DeterminationId(id));
        });
    }

    private ProposalJson read(Reader reader, DeterminationId id) {
        return ProposalJson.of(proposals.read(reader, id).orElseThrow(Refusal::notThere));
    }
}

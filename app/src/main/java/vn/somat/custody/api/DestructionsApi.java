package vn.somat.custody.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
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
import vn.somat.custody.destruction.CarryingOut;
import vn.somat.custody.destruction.DestructionDecisions;
import vn.somat.custody.destruction.DestructionId;
import vn.somat.custody.destruction.Destructions;
import vn.somat.registry.json.Sent;

/** Tiêu hủy for other programs: proposed, met about, decided, carried out by two, or at once by the holder. */
@RestController
@RequestMapping(path = "/api/v1/custody/destructions", produces = MediaType.APPLICATION_JSON_VALUE)
class DestructionsApi {

    private final Destructions destructions;
    private final DestructionDecisions decisions;
    private final CarryingOut carryingOut;
    private final Access access;
    private final Sent sent;

    DestructionsApi(
            Destructions destructions,
            DestructionDecisions decisions,
            CarryingOut carryingOut,
            Access access,
            Sent sent) {
        this.destructions = destructions;
        this.decisions = decisions;
        this.carryingOut = carryingOut;
        this.access = access;
        this.sent = sent;
    }

    record DestructionPage(
            List<DestructionJson> destructions, @Nullable Long next) {}

    @GetMapping
    DestructionPage list(Reader reader, @RequestParam @Nullable Long page) {
        access.requireScope(reader, "read");
        var found = destructions.newest(reader, page);
        return new DestructionPage(
                found.stream().map(DestructionJson::of).toList(),
                found.size() < Destructions.PAGE ? null : found.getLast().number());
    }

    @GetMapping("/{id}")
    DestructionJson one(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return read(reader, id);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DestructionJson> propose(Reader reader, HttpServletRequest request) throws IOException {
        return made(reader, sent.done(reader, "register", request, body -> {
            var typed = DestructionBodies.proposing(body);
            return () -> destructions.propose(reader, typed).value();
        }));
    }

    /** What waiting would harm: by its holder, at once. */
    @PostMapping(path = "/urgent", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DestructionJson> urgent(Reader reader, HttpServletRequest request) throws IOException {
        return made(reader, sent.done(reader, "register", request, body -> {
            var chosen = CarrierJson.seen(body);
            var report = body.text("reason");
            var carried = DestructionBodies.carried(body);
            return () -> carryingOut.urgent(reader, chosen, report, carried).value();
        }));
    }

    @PostMapping(path = "/{id}/council", consumes = MediaType.APPLICATION_JSON_VALUE)
    DestructionJson council(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, "register", request, this::read, body -> {
            var met = DestructionBodies.council(body);
            return () -> {
                decisions.council(reader, new DestructionId(id), met);
                return id;
            };
        });
    }

    @PostMapping(path = "/{id}/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
    DestructionJson decide(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, "decide", request, this::read, body -> {
            var allowed = body.requiredFlag("allowed");
            var items = body.wholes("items");
            var number = body.text("number");
            var reason = Sent.text(body, "reason");
            return () -> {
                if (allowed) {
                    decisions.decide(reader, new DestructionId(id), items, number);
                } else {
                    decisions.refuse(reader, new DestructionId(id), reason);
                }
                return id;
            };
        });
    }

    @PostMapping(path = "/{id}/execution", consumes = MediaType.APPLICATION_JSON_VALUE)
    DestructionJson execute(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, "register", request, this::read, body -> {
            var carried = DestructionBodies.carried(body);
            var second = Sent.second(body);
            return () -> {
                carryingOut.execute(reader, new DestructionId(id), carried, second);
                return id;
            };
        });
    }

    @PostMapping(path = "/{id}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    DestructionJson withdraw(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, "register", request, this::read, body -> {
            var reason = Sent.text(body, "reason");
            return () -> {
                destructions.withdraw(reader, new DestructionId(id), reason);
                return id;
            };
        });
    }

    /** A decision is taken back before it is carried out. */
    @PostMapping(path = "/{id}/revocation", consumes = MediaType.APPLICATION_JSON_VALUE)
    DestructionJson revoke(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, "decide", request, this::read, body -> {
            var reason = Sent.text(body, "reason");
            return () -> {
                decisions.revoke(reader, new DestructionId(id), reason);
                return id;
            };
        });
    }

    private ResponseEntity<DestructionJson> made(Reader reader, UUID id) {
        return ResponseEntity.created(URI.create("/api/v1/custody/destructions/" + id))
                .body(read(reader, id));
    }

    private DestructionJson read(Reader reader, UUID id) {
        return DestructionJson.of(destructions.read(reader, new DestructionId(id)));
    }
}

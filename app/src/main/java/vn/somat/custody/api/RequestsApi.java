package vn.somat.custody.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import vn.somat.custody.requests.Outings;
import vn.somat.custody.requests.Provisions;
import vn.somat.custody.requests.RequestBook;
import vn.somat.custody.requests.RequestDecisions;
import vn.somat.custody.requests.RequestId;
import vn.somat.custody.requests.RequestKind;
import vn.somat.ledger.Refusal;
import vn.somat.registry.json.JsonFields;
import vn.somat.registry.json.Sent;

/** Đề nghị mang ra, cung cấp for other programs: asked for, decided, taken back; what was given. */
@RestController
@RequestMapping(path = "/api/v1/custody", produces = MediaType.APPLICATION_JSON_VALUE)
class RequestsApi {

    private final RequestBook book;
    private final Outings outings;
    private final Provisions provisions;
    private final RequestDecisions decisions;
    private final Access access;
    private final Sent sent;

    RequestsApi(
            RequestBook book,
            Outings outings,
            Provisions provisions,
            RequestDecisions decisions,
            Access access,
            Sent sent) {
        this.book = book;
        this.outings = outings;
        this.provisions = provisions;
        this.decisions = decisions;
        this.access = access;
        this.sent = sent;
    }

    record RequestPage(List<RequestJson> requests, @Nullable Long next) {}

    @GetMapping("/requests")
    RequestPage list(
            Reader reader, @RequestParam(defaultValue = "false") boolean closed, @RequestParam @Nullable Long page) {
        access.requireScope(reader, "read");
        var found = book.page(reader, closed, page);
        return new RequestPage(found.requests().stream().map(RequestJson::of).toList(), found.next());
    }

    @GetMapping("/requests/{id}")
    RequestJson one(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return read(reader, id);
    }

    @PostMapping(path = "/outings", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RequestJson> carry(Reader reader, HttpServletRequest request) throws IOException {
        return made(reader, sent.done(reader, "register", request, body -> {
            var chosen = CarrierJson.seen(body);
            var abroad = body.flag("abroad");
            var leaves = body.day("leaves");
            var due = body.day("due");
            var words = words(body, RequestKind.CARRY_ABROAD);
            return () -> outings.ask(reader, abroad, chosen, leaves, due, words).value();
        }));
    }

    @PostMapping(path = "/provisions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RequestJson> provide(Reader reader, HttpServletRequest request) throws IOException {
        return made(reader, sent.done(reader, "register", request, body -> {
            var kind = body.choice("kind", RequestKind.class);
            var level = Sent.text(body, "level");
            var words = words(body, RequestKind.ORGANISATION, RequestKind.PERSON, RequestKind.FOREIGN);
            return () -> {
                if (kind == null || kind.carries()) {
                    throw Refusal.invalid("kind", "registry.api.one-of", "ORGANISATION, PERSON, FOREIGN");
                }
                return provisions.enter(reader, kind, level, words).value();
            };
        }));
    }

    @PostMapping(path = "/requests/{id}/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
    RequestJson decide(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, "decide", request, this::read, body -> {
            var allowed = body.requiredFlag("allowed");
            var answer = Sent.text(body, "answer");
            var approver = body.text("approver");
            var approval = Sent.text(body, "approval");
            return () -> {
                decisions.decide(reader, new RequestId(id), allowed, answer, approver, approval);
                return id;
            };
        });
    }

    @PostMapping(path = "/requests/{id}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    RequestJson withdraw(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, "register", request, this::read, body -> () -> {
            decisions.withdraw(reader, new RequestId(id));
            return id;
        });
    }

    @PostMapping(path = "/requests/{id}/delivery", consumes = MediaType.APPLICATION_JSON_VALUE)
    RequestJson give(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, "register", request, this::read, body -> {
            var chosen = CarrierJson.seen(body);
            var receipt = Sent.text(body, "receipt");
            return () -> {
                provisions.give(reader, new RequestId(id), chosen, receipt);
                return id;
            };
        });
    }

    private ResponseEntity<RequestJson> made(Reader reader, UUID id) {
        return ResponseEntity.created(URI.create("/api/v1/custody/requests/" + id))
                .body(read(reader, id));
    }

    private RequestJson read(Reader reader, UUID id) {
        return RequestJson.of(book.read(reader, new RequestId(id)));
    }

    /** What was said, by the names of the boxes that one of these kinds has. */
    private static Map<String, String> words(JsonFields body, RequestKind... kinds) {
        var words = new HashMap<String, String>();
        var said = body.object("words");
        if (said != null) {
            for (var kind : kinds) {
                kind.boxes().forEach(box -> words.put(box, Sent.text(said, box)));
            }
            said.noMore();
        }
        return words;
    }
}

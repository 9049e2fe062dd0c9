package vn.somat.custody.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
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
import vn.somat.custody.recall.Recall;
import vn.somat.custody.recall.RecallId;
import vn.somat.custody.recall.Recalls;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DocumentId;
import vn.somat.registry.json.Sent;

/** Thu hồi for other programs. */
@RestController
@RequestMapping(path = "/api/v1/custody/recalls", produces = MediaType.APPLICATION_JSON_VALUE)
class RecallsApi {

    private final Recalls recalls;
    private final Access access;
    private final Sent sent;

    RecallsApi(Recalls recalls, Access access, Sent sent) {
        this.recalls = recalls;
        this.access = access;
        this.sent = sent;
    }

    record RecallPage(List<RecallJson> recalls, @Nullable String next) {}

    /** Open ones by their day; {@code page} is the day and the number of the last one shown. */
    @GetMapping
    RecallPage list(Reader reader, @RequestParam @Nullable String page) {
        access.requireScope(reader, "read");
        var found = open(reader, page);
        var last = found.size() < Recalls.PAGE ? null : found.getLast();
        return new RecallPage(
                found.stream().map(RecallJson::of).toList(), last == null ? null : last.due() + "_" + last.number());
    }

    private List<Recall> open(Reader reader, @Nullable String page) {
        if (page == null) {
            return recalls.open(reader, null, 0);
        }
        try {
            int at = page.indexOf('_');
            return recalls.open(reader, LocalDate.parse(page.substring(0, at)), Long.parseLong(page.substring(at + 1)));
        } catch (IndexOutOfBoundsException | NumberFormatException | DateTimeException forged) {
            throw Refusal.invalid("page", "registry.find.page");
        }
    }

    @GetMapping("/{id}")
    RecallJson one(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return read(reader, id);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RecallJson> begin(Reader reader, HttpServletRequest request) throws IOException {
        var id = sent.done(reader, "register", request, body -> {
            var document = new DocumentId(Sent.id(body, "document"));
            var due = body.day("due");
            var reason = Sent.text(body, "reason");
            return () -> recalls.begin(reader, document, due, reason).value();
        });
        return ResponseEntity.created(URI.create("/api/v1/custody/recalls/" + id))
                .body(read(reader, id));
    }

    @PostMapping(path = "/{id}/returned", consumes = MediaType.APPLICATION_JSON_VALUE)
    RecallJson returned(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, "register", request, this::read, body -> {
            var chosen = CarrierJson.seen(body);
            var condition = body.text("condition");
            var second = Sent.second(body);
            return () -> {
                recalls.returned(reader, new RecallId(id), chosen, condition, second);
                return id;
            };
        });
    }

    @PostMapping(path = "/{id}/revocation", consumes = MediaType.APPLICATION_JSON_VALUE)
    RecallJson revoke(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, "register", request, this::read, body -> {
            var second = Sent.second(body);
            return () -> {
                recalls.revoke(reader, new RecallId(id), second);
                return id;
            };
        });
    }

    @PostMapping(path = "/{id}/closing", consumes = MediaType.APPLICATION_JSON_VALUE)
    RecallJson close(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, "register", request, this::read, body -> () -> {
            recalls.close(reader, new RecallId(id));
            return id;
        });
    }

    private RecallJson read(Reader reader, UUID id) {
        return RecallJson.of(recalls.read(reader, new RecallId(id)));
    }
}

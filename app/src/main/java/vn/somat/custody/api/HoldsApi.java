package vn.somat.custody.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.destruction.Hold;
import vn.somat.custody.destruction.HoldId;
import vn.somat.custody.destruction.Holds;
import vn.somat.registry.DocumentId;
import vn.somat.registry.json.Sent;

/** Giữ lại, không tiêu hủy, for other programs. */
@RestController
@RequestMapping(path = "/api/v1/custody/holds", produces = MediaType.APPLICATION_JSON_VALUE)
class HoldsApi {

    private final Holds holds;
    private final Access access;
    private final Sent sent;

    HoldsApi(Holds holds, Access access, Sent sent) {
        this.holds = holds;
        this.access = access;
        this.sent = sent;
    }

    record HoldJson(
            UUID id,
            @Nullable UUID carrier,
            @Nullable UUID document,
            String name,
            @Nullable LocalDate until,
            @Nullable String reason,
            UUID setBy,
            Instant setAt) {

        static HoldJson of(Hold one) {
            var carrier = one.carrier();
            var document = one.document();
            return new HoldJson(
                    one.id().value(),
                    carrier == null ? null : carrier.value(),
                    document == null ? null : document.value(),
                    one.name(),
                    one.until(),
                    one.reason(),
                    one.setBy().value(),
                    one.setAt());
        }

        /** Ids only. */
        @Override
        public String toString() {
            return "HoldJson[" + id + "]";
        }
    }

    record HoldPage(List<HoldJson> holds, @Nullable UUID next) {}

    record Held(UUID id) {}

    @GetMapping
    HoldPage list(Reader reader, @RequestParam @Nullable UUID page) {
        access.requireScope(reader, "read");
        var found = holds.open(reader, page == null ? null : new HoldId(page));
        return new HoldPage(
                found.stream().map(HoldJson::of).toList(),
                found.size() < Holds.PAGE ? null : found.getLast().id().value());
    }

    /** One copy, or a paper with all its copies, files and words. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Held hold(Reader reader, HttpServletRequest request) throws IOException {
        return new Held(sent.done(reader, "register", request, body -> {
            var carrier = body.id("carrier");
            var document = carrier == null ? Sent.id(body, "document") : new UUID(0, 0);
            var until = body.day("until");
            var reason = Sent.text(body, "reason");
            return () -> (carrier != null
                            ? holds.hold(reader, new CarrierId(carrier), until, reason)
                            : holds.hold(reader, new DocumentId(document), until, reason))
                    .value();
        }));
    }

    @PostMapping(path = "/{id}/lifting", consumes = MediaType.APPLICATION_JSON_VALUE)
    Held lift(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return new Held(sent.done(reader, "register", request, body -> {
            var reason = Sent.text(body, "reason");
            var second = Sent.second(body);
            return () -> {
                holds.lift(reader, new HoldId(id), reason, second);
                return id;
            };
        }));
    }
}

package vn.somat.custody.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
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
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.StocktakingId;
import vn.somat.custody.carriers.Stocktakings;
import vn.somat.custody.places.PlaceId;
import vn.somat.registry.json.Sent;

/** Kiểm kê for other programs: begun, scanned code by code, closed with a reason for every difference. */
@RestController
@RequestMapping(path = "/api/v1/custody/stocktakings", produces = MediaType.APPLICATION_JSON_VALUE)
class StocktakingsApi {

    private final Stocktakings stocktakings;
    private final Access access;
    private final Sent sent;

    StocktakingsApi(Stocktakings stocktakings, Access access, Sent sent) {
        this.stocktakings = stocktakings;
        this.access = access;
        this.sent = sent;
    }

    record StocktakingPage(
            List<StocktakingJson> stocktakings, @Nullable Instant next) {}

    /** Newest first, without their lines. */
    @GetMapping
    StocktakingPage list(Reader reader, @RequestParam @Nullable UUID place, @RequestParam @Nullable Instant page) {
        access.requireScope(reader, "read");
        var found = stocktakings.newest(reader, place == null ? null : new PlaceId(place), page);
        return new StocktakingPage(
                found.stream().map(StocktakingJson::of).toList(),
                found.size() < Stocktakings.PAGE ? null : found.getLast().begunAt());
    }

    @GetMapping("/{id}")
    StocktakingJson one(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return read(reader, id);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StocktakingJson> begin(Reader reader, HttpServletRequest request) throws IOException {
        var id = sent.done(reader, "register", request, body -> {
            var place = new PlaceId(Sent.id(body, "place"));
            var seed = body.text("seed");
            var sample = body.whole("sample");
            return () -> stocktakings.begin(reader, place, seed, sample).value();
        });
        return ResponseEntity.created(URI.create("/api/v1/custody/stocktakings/" + id))
                .body(read(reader, id));
    }

    @PostMapping(path = "/{id}/scans", consumes = MediaType.APPLICATION_JSON_VALUE)
    StocktakingJson scan(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, "register", request, this::read, body -> {
            var label = Sent.text(body, "label");
            var in = body.id("in");
            return () -> {
                var unused =
                        stocktakings.scan(reader, new StocktakingId(id), label, in == null ? null : new PlaceId(in));
                return id;
            };
        });
    }

    @PostMapping(path = "/{id}/closing", consumes = MediaType.APPLICATION_JSON_VALUE)
    StocktakingJson close(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, "register", request, this::read, body -> {
            var reasons = new HashMap<CarrierId, String>();
            for (var one : body.list("reasons")) {
                reasons.put(new CarrierId(Sent.id(one, "carrier")), one.required("reason"));
                one.noMore();
            }
            var second = Sent.second(body);
            return () -> {
                stocktakings.close(reader, new StocktakingId(id), reasons, second);
                return id;
            };
        });
    }

    private StocktakingJson read(Reader reader, UUID id) {
        return StocktakingJson.of(stocktakings.read(reader, new StocktakingId(id)));
    }
}

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
import vn.somat.custody.places.OpenPlace;
import vn.somat.custody.places.Place;
import vn.somat.custody.places.PlaceId;
import vn.somat.custody.places.Places;
import vn.somat.ledger.Refusal;
import vn.somat.registry.json.Sent;

/** Nơi cất giữ for other programs. */
@RestController
@RequestMapping(path = "/api/v1/custody/places", produces = MediaType.APPLICATION_JSON_VALUE)
class PlacesApi {

    private final Places places;
    private final Access access;
    private final Sent sent;

    PlacesApi(Places places, Access access, Sent sent) {
        this.places = places;
        this.access = access;
        this.sent = sent;
    }

    /** What becomes of a place. */
    enum Change {
        RATE,
        MOVE,
        CHARGE,
        PLAN,
        CLOSE,
        REOPEN
    }

    record PlacePage(List<PlaceJson> places, @Nullable String next) {}

    @GetMapping
    PlacePage list(Reader reader, @RequestParam @Nullable String page) {
        access.requireScope(reader, "read");
        var found = places.page(reader, page);
        return new PlacePage(found.places().stream().map(PlaceJson::of).toList(), found.next());
    }

    @GetMapping("/{id}")
    PlaceJson one(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return PlaceJson.of(places.require(reader, new PlaceId(id)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PlaceJson> open(Reader reader, HttpServletRequest request) throws IOException {
        var id = sent.done(reader, "register", request, body -> {
            var typed = new OpenPlace(
                    body.choice("kind", Place.Kind.class),
                    body.id("parent"),
                    body.text("code"),
                    body.text("name"),
                    body.text("level"),
                    body.id("keeper"),
                    body.text("plan"));
            return () -> places.open(reader, typed).value();
        });
        return ResponseEntity.created(URI.create("/api/v1/custody/places/" + id))
                .body(PlaceJson.of(places.require(reader, new PlaceId(id))));
    }

    @PostMapping(path = "/{id}/changes", consumes = MediaType.APPLICATION_JSON_VALUE)
    PlaceJson change(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        var place = new PlaceId(id);
        var unused = sent.done(reader, "register", request, body -> {
            var change = body.choice("change", Change.class);
            var level = body.text("level");
            var parent = body.id("parent");
            var keeper = body.id("keeper");
            var plan = body.text("plan");
            return () -> {
                switch (change) {
                    case RATE -> places.rate(reader, place, level);
                    case MOVE -> places.move(reader, place, parent);
                    case CHARGE -> places.charge(reader, place, keeper);
                    case PLAN -> places.plan(reader, place, plan);
                    case CLOSE -> places.close(reader, place);
                    case REOPEN -> places.reopen(reader, place);
                    case null -> throw Refusal.invalid("change", "registry.text.required");
                }
                return id;
            };
        });
        return PlaceJson.of(places.require(reader, place));
    }
}

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
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.CarrierKind;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Entering;
import vn.somat.custody.places.PlaceId;
import vn.somat.registry.DocumentId;
import vn.somat.registry.json.Sent;

/** Bản, vật chứa for other programs: what one holds, what stands in a place, the copies of a paper. */
@RestController
@RequestMapping(path = "/api/v1/custody", produces = MediaType.APPLICATION_JSON_VALUE)
class CarriersApi {

    private final Carriers carriers;
    private final Entering entering;
    private final Access access;
    private final Sent sent;

    CarriersApi(Carriers carriers, Entering entering, Access access, Sent sent) {
        this.carriers = carriers;
        this.entering = entering;
        this.access = access;
        this.sent = sent;
    }

    record CarrierPage(List<CarrierJson> carriers, @Nullable Long next) {}

    @GetMapping("/carriers")
    CarrierPage list(
            Reader reader,
            @RequestParam @Nullable UUID document,
            @RequestParam @Nullable UUID place,
            @RequestParam @Nullable Long page) {
        access.requireScope(reader, "read");
        var found = document != null
                ? carriers.of(reader, List.of(new DocumentId(document)), page)
                : place != null ? carriers.in(reader, new PlaceId(place), page) : carriers.mine(reader, page);
        return new CarrierPage(CarrierJson.of(found.carriers()), found.next());
    }

    @GetMapping("/carriers/{id}")
    LifeJson one(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return LifeJson.of(carriers.life(reader, new CarrierId(id)));
    }

    @PostMapping(path = "/carriers", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CarrierJson> enter(Reader reader, HttpServletRequest request) throws IOException {
        var id = sent.done(reader, "register", request, body -> {
            var kind = body.choice("kind", CarrierKind.class);
            var level = body.text("level");
            var name = body.text("name");
            var pages = body.whole("pages");
            return () -> entering.enter(reader, kind, level, name, pages).value();
        });
        var made = carriers.require(reader, List.of(new CarrierId(id))).getFirst();
        return ResponseEntity.created(URI.create("/api/v1/custody/carriers/" + id))
                .body(CarrierJson.of(made));
    }

    /** Copies of a paper that was in the book before copies were kept. */
    @PostMapping(path = "/documents/{id}/copies", consumes = MediaType.APPLICATION_JSON_VALUE)
    CarrierPage takeOn(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        var unused = sent.done(reader, "register", request, body -> {
            var copies = body.whole("copies");
            return () -> {
                entering.takeOn(reader, new DocumentId(id), copies);
                return id;
            };
        });
        return list(reader, id, null, null);
    }
}

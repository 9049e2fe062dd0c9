package vn.somat.safeguards.incidents.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import vn.somat.registry.json.Sent;
import vn.somat.safeguards.incidents.IncidentDesk;
import vn.somat.safeguards.incidents.IncidentId;
import vn.somat.safeguards.incidents.IncidentKind;
import vn.somat.safeguards.incidents.Incidents;
import vn.somat.safeguards.incidents.NewIncident;

/** Sổ theo dõi lộ, mất for other programs. */
@RestController
@RequestMapping(path = "/api/v1/incidents", produces = MediaType.APPLICATION_JSON_VALUE)
class IncidentsApi {

    private static final String SCOPE = "register";

    private final Incidents incidents;
    private final IncidentDesk desk;
    private final Access access;
    private final Sent sent;

    IncidentsApi(Incidents incidents, IncidentDesk desk, Access access, Sent sent) {
        this.incidents = incidents;
        this.desk = desk;
        this.access = access;
        this.sent = sent;
    }

    record IncidentPage(
            List<IncidentJson> incidents, @Nullable Long next) {}

    /** @param shown whether its reporter may read it; its words are sealed under its level all the same */
    record IncidentReported(UUID id, boolean shown) {}

    /** Newest first, without a word of them. */
    @GetMapping
    IncidentPage list(
            Reader reader, @RequestParam(defaultValue = "false") boolean open, @RequestParam @Nullable Long page) {
        access.requireScope(reader, "read");
        var found = incidents.page(reader, open, page);
        return new IncidentPage(
                found.stream().map(IncidentJson::of).toList(),
                found.size() < Incidents.PAGE ? null : found.getLast().number());
    }

    /** That it was read is recorded. */
    @GetMapping("/{id}")
    IncidentFileJson one(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return IncidentFileJson.of(incidents.read(reader, new IncidentId(id)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IncidentReported> report(Reader reader, HttpServletRequest request) throws IOException {
        var id = sent.done(reader, SCOPE, request, body -> {
            var typed = new NewIncident(
                    body.choice("kind", IncidentKind.class),
                    body.text("level"),
                    body.id("carrier"),
                    body.day("happened"),
                    body.day("found"),
                    body.text("what"),
                    body.text("how"),
                    body.text("measure"),
                    body.day("handleBy"));
            return () -> desk.open(reader, typed).value();
        });
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/incidents/" + id)
                .body(new IncidentReported(id, incidents.shown(reader, new IncidentId(id))));
    }

    @PostMapping(path = "/{id}/acts", consumes = MediaType.APPLICATION_JSON_VALUE)
    IncidentFileJson act(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, SCOPE, request, this::read, body -> {
            var asked = AskedOfIncident.read(body);
            return () -> {
                asked.done(desk, reader, new IncidentId(id));
                return id;
            };
        });
    }

    private IncidentFileJson read(Reader reader, UUID id) {
        return IncidentFileJson.of(incidents.read(reader, new IncidentId(id)));
    }
}

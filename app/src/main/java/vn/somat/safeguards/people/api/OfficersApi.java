package vn.somat.safeguards.people.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
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
import vn.somat.access.Thing;
import vn.somat.registry.json.Sent;
import vn.somat.safeguards.people.OfficerDesk;
import vn.somat.safeguards.people.OfficerKind;
import vn.somat.safeguards.people.Officers;
import vn.somat.safeguards.people.Trainings;
import vn.somat.safeguards.people.Undertakings;

/** Người làm công tác bảo vệ bí mật nhà nước for other programs: who is charged, their conditions, how everybody stands. */
@RestController
@RequestMapping(path = "/api/v1/people", produces = MediaType.APPLICATION_JSON_VALUE)
class OfficersApi {

    private static final String SCOPE = "register";

    private final Officers officers;
    private final OfficerDesk desk;
    private final Trainings trainings;
    private final Undertakings undertakings;
    private final Access access;
    private final Sent sent;

    OfficersApi(
            Officers officers,
            OfficerDesk desk,
            Trainings trainings,
            Undertakings undertakings,
            Access access,
            Sent sent) {
        this.officers = officers;
        this.desk = desk;
        this.trainings = trainings;
        this.undertakings = undertakings;
        this.access = access;
        this.sent = sent;
    }

    record OfficerList(List<OfficerJson> officers) {}

    record StandingList(List<StandingJson> standings) {}

    @GetMapping("/officers")
    OfficerList list(Reader reader, @RequestParam(defaultValue = "false") boolean former) {
        access.requireScope(reader, "read");
        return new OfficerList(
                officers.all(reader, former).stream().map(OfficerJson::of).toList());
    }

    @GetMapping("/officers/{id}")
    OfficerJson one(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return read(reader, id);
    }

    /** How everybody stands who works here today. */
    @GetMapping("/standings")
    StandingList standings(Reader reader) {
        access.requireScope(reader, "read");
        access.require(reader, "officer.read", Thing.none());
        return new StandingList(
                trainings.standings().stream().map(StandingJson::of).toList());
    }

    @GetMapping("/standing")
    StandingJson own(Reader reader) {
        access.requireScope(reader, "read");
        return StandingJson.of(trainings.own(reader));
    }

    @PostMapping(path = "/officers", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OfficerJson> charge(Reader reader, HttpServletRequest request) throws IOException {
        var id = sent.done(reader, SCOPE, request, body -> {
            var person = body.id("person");
            var kind = body.choice("kind", OfficerKind.class);
            var basis = body.text("basis");
            var from = body.day("from");
            var second = Sent.second(body);
            return () -> desk.charge(reader, person, kind, basis, from, second);
        });
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/people/officers/" + id)
                .body(read(reader, id));
    }

    @PostMapping(path = "/officers/{id}/acts", consumes = MediaType.APPLICATION_JSON_VALUE)
    OfficerJson act(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, SCOPE, request, this::read, body -> {
            var asked = AskedOfOfficer.read(body);
            return () -> {
                asked.done(desk, reader, id);
                return id;
            };
        });
    }

    /** Cam kết bảo vệ bí mật nhà nước, by the owner of the token with their own key. */
    @PostMapping(path = "/undertaking", consumes = MediaType.APPLICATION_JSON_VALUE)
    StandingJson undertake(Reader reader, HttpServletRequest request) throws IOException {
        var unused = sent.done(reader, SCOPE, request, body -> {
            var pin = Sent.text(body, "pin");
            return () -> {
                undertakings.sign(reader, pin);
                return reader.person().value();
            };
        });
        return StandingJson.of(trainings.own(reader));
    }

    private OfficerJson read(Reader reader, UUID id) {
        return OfficerJson.of(officers.find(reader, id));
    }
}

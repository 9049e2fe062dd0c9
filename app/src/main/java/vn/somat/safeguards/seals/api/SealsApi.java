package vn.somat.safeguards.seals.api;

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
import vn.somat.access.Thing;
import vn.somat.registry.json.Sent;
import vn.somat.safeguards.seals.NewSeal;
import vn.somat.safeguards.seals.OfficialSeals;
import vn.somat.safeguards.seals.SealDesk;
import vn.somat.safeguards.seals.SealKind;
import vn.somat.safeguards.seals.SealTakingOver;

/** Sổ con dấu for other programs. */
@RestController
@RequestMapping(path = "/api/v1/seals", produces = MediaType.APPLICATION_JSON_VALUE)
class SealsApi {

    private static final String SCOPE = "register";

    private final OfficialSeals seals;
    private final SealDesk desk;
    private final SealTakingOver takingOver;
    private final Access access;
    private final Sent sent;

    SealsApi(OfficialSeals seals, SealDesk desk, SealTakingOver takingOver, Access access, Sent sent) {
        this.seals = seals;
        this.desk = desk;
        this.takingOver = takingOver;
        this.access = access;
        this.sent = sent;
    }

    record SealPage(List<SealJson> seals, @Nullable Long next) {}

    /** By number: those in use, or those that went; who does not watch over the register is told what they keep. */
    @GetMapping
    SealPage list(
            Reader reader,
            @RequestParam(defaultValue = "false") boolean gone,
            @RequestParam(defaultValue = "0") long page) {
        access.requireScope(reader, "read");
        boolean whole = access.may(reader, "seal.read", Thing.none()).allowed();
        var found = whole ? seals.page(reader, gone, page) : seals.mine(reader);
        return new SealPage(
                found.stream().map(SealJson::of).toList(),
                !whole || found.size() < OfficialSeals.PAGE
                        ? null
                        : found.getLast().number());
    }

    @GetMapping("/{id}")
    SealSheetJson one(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return SealSheetJson.of(seals.find(reader, id), seals.acts(reader, id));
    }

    @GetMapping("/{id}/uses")
    SealUsePage uses(
            Reader reader, @PathVariable UUID id, @RequestParam(defaultValue = "9223372036854775807") long page) {
        access.requireScope(reader, "read");
        return SealUsePage.of(seals.uses(reader, id, page));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SealJson> enter(Reader reader, HttpServletRequest request) throws IOException {
        var id = sent.done(reader, SCOPE, request, body -> {
            var typed = new NewSeal(
                    body.choice("kind", SealKind.class),
                    body.text("name"),
                    body.text("stamp"),
                    body.text("certificate"),
                    body.day("received"),
                    body.id("keeper"),
                    body.text("place"));
            return () -> desk.enter(reader, typed);
        });
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/seals/" + id)
                .body(stands(reader, id));
    }

    @PostMapping(path = "/{id}/acts", consumes = MediaType.APPLICATION_JSON_VALUE)
    SealJson act(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, SCOPE, request, this::stands, body -> {
            var asked = AskedOfSeal.read(body);
            return () -> {
                asked.done(desk, takingOver, reader, id);
                return id;
            };
        });
    }

    /** Without what was done to it: whoever handed it over need not see the register. */
    private SealJson stands(Reader reader, UUID id) {
        return SealJson.of(seals.known(id));
    }
}

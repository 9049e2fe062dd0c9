package vn.somat.custody.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
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
import vn.somat.access.SecondPerson;
import vn.somat.custody.leavers.Cause;
import vn.somat.custody.leavers.HeldThing;
import vn.somat.custody.leavers.Inventory;
import vn.somat.custody.leavers.LeaverClosing;
import vn.somat.custody.leavers.LeaverHandover;
import vn.somat.custody.leavers.LeaverTakeover;
import vn.somat.custody.leavers.Leavers;
import vn.somat.custody.leavers.LeavingId;
import vn.somat.custody.leavers.Receiver;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.registry.json.JsonFields;
import vn.somat.registry.json.Sent;

/** Bàn giao khi thôi việc for other programs: begun, handed or taken over, undertaken, ended. */
@RestController
@RequestMapping(path = "/api/v1/custody/leavings", produces = MediaType.APPLICATION_JSON_VALUE)
class LeaversApi {

    private final Leavers leavers;
    private final LeaverHandover handover;
    private final LeaverTakeover takeover;
    private final LeaverClosing closing;
    private final Access access;
    private final Sent sent;

    LeaversApi(
            Leavers leavers,
            LeaverHandover handover,
            LeaverTakeover takeover,
            LeaverClosing closing,
            Access access,
            Sent sent) {
        this.leavers = leavers;
        this.handover = handover;
        this.takeover = takeover;
        this.closing = closing;
        this.access = access;
        this.sent = sent;
    }

    enum Act {
        HAND_OVER,
        TAKE_OVER,
        UNDERTAKE,
        CLOSE,
        WITHDRAW
    }

    private record Asked(
            @Nullable Act act,
            List<Receiver> receivers,
            List<Inventory> found,
            String pin,
            @Nullable SecondPerson second) {}

    record LeavingPage(List<LeavingJson> leavings, @Nullable Long next) {}

    /** Newest first. */
    @GetMapping
    LeavingPage list(Reader reader, @RequestParam @Nullable Long page) {
        access.requireScope(reader, "read");
        var found = leavers.page(reader, page);
        return new LeavingPage(
                found.stream().map(one -> LeavingJson.of(one, null, List.of())).toList(),
                found.size() < Leavers.PAGE ? null : found.getLast().number());
    }

    @GetMapping("/{id}")
    LeavingJson one(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return read(reader, id);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<LeavingJson> begin(Reader reader, HttpServletRequest request) throws IOException {
        var id = sent.done(reader, "register", request, body -> {
            var person = new PersonId(Sent.id(body, "person"));
            var cause = body.choice("cause", Cause.class);
            var lastDay = body.day("lastDay");
            var basis = body.text("basis");
            return () -> leavers.begin(reader, person, cause, lastDay, basis).value();
        });
        return ResponseEntity.created(URI.create("/api/v1/custody/leavings/" + id))
                .body(read(reader, id));
    }

    @PostMapping(path = "/{id}/acts", consumes = MediaType.APPLICATION_JSON_VALUE)
    LeavingJson act(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return sent.done(reader, "register", request, this::read, body -> {
            var asked = new Asked(
                    body.choice("act", Act.class),
                    body.list("receivers").stream().map(LeaversApi::receiver).toList(),
                    body.list("found").stream().map(LeaversApi::inventory).toList(),
                    Sent.text(body, "pin"),
                    Sent.second(body));
            return () -> {
                act(reader, new LeavingId(id), asked);
                return id;
            };
        });
    }

    private void act(Reader reader, LeavingId id, Asked asked) {
        switch (asked.act()) {
            case HAND_OVER -> handover.handOver(reader, id, asked.receivers(), asked.pin());
            case TAKE_OVER -> takeover.takeOver(reader, id, asked.found(), asked.second());
            case UNDERTAKE -> closing.undertake(reader, id, asked.pin());
            case CLOSE -> closing.close(reader, id);
            case WITHDRAW -> leavers.withdraw(reader, id);
            case null -> throw Refusal.invalid("act", "registry.text.required");
        }
    }

    private static Receiver receiver(JsonFields body) {
        var read = new Receiver(
                new SecondPerson(body.required("username"), body.required("pin")),
                body.list("things").stream().map(LeaversApi::held).toList());
        body.noMore();
        return read;
    }

    private static Inventory inventory(JsonFields body) {
        var missing = body.text("missing");
        return new Inventory(held(body), missing);
    }

    /** A carrier or a device, as whoever acts saw it. */
    private static HeldThing held(JsonFields body) {
        var read = new HeldThing(
                body.flag("device"), Sent.id(body, "id"), Objects.requireNonNullElse(body.whole("seen"), 0));
        body.noMore();
        return read;
    }

    private LeavingJson read(Reader reader, UUID id) {
        var one = leavers.read(reader, new LeavingId(id));
        return LeavingJson.of(
                one,
                one.open() ? leavers.remaining(reader, one.person()) : null,
                one.handed() == null ? List.of() : leavers.lines(reader, one.id()));
    }
}

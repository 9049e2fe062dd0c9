package vn.somat.custody.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
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
import vn.somat.access.SecondPerson;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.Seen;
import vn.somat.custody.handover.Counted;
import vn.somat.custody.handover.Counting;
import vn.somat.custody.handover.Departures;
import vn.somat.custody.handover.FaultKind;
import vn.somat.custody.handover.HandoverBook;
import vn.somat.custody.handover.HandoverId;
import vn.somat.custody.handover.Handovers;
import vn.somat.custody.handover.Packing;
import vn.somat.custody.handover.Preparing;
import vn.somat.custody.handover.ReceiptKind;
import vn.somat.custody.handover.SlipReceipts;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.registry.json.JsonFields;
import vn.somat.registry.json.Sent;

/** Phiếu giao nhận for other programs: written, packed, let go, received, taken back. */
@RestController
@RequestMapping(path = "/api/v1/custody/handovers", produces = MediaType.APPLICATION_JSON_VALUE)
class HandoversApi {

    private static final String HERE = "/api/v1/custody/handovers/";
    private static final String SCOPE = "register";

    private final Handovers handovers;
    private final Departures departures;
    private final SlipReceipts receipts;
    private final HandoverBook book;
    private final Access access;
    private final Sent sent;

    HandoversApi(
            Handovers handovers,
            Departures departures,
            SlipReceipts receipts,
            HandoverBook book,
            Access access,
            Sent sent) {
        this.handovers = handovers;
        this.departures = departures;
        this.receipts = receipts;
        this.book = book;
        this.access = access;
        this.sent = sent;
    }

    enum Act {
        PACK,
        LEAVE,
        TAKE_OVER,
        RECEIVE,
        WITHDRAW
    }

    private record Asked(
            @Nullable Act act,
            Packing packing,
            @Nullable String carriedBy,
            @Nullable String means,
            @Nullable String reason,
            @Nullable ReceiptKind how,
            Counting counting,
            @Nullable String pin,
            @Nullable String signer,
            @Nullable SecondPerson second) {}

    record SlipPage(List<SlipJson> slips) {}

    /** Open ones, longest outstanding first. */
    @GetMapping
    SlipPage open(
            Reader reader,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam @Nullable Instant since,
            @RequestParam(defaultValue = "0") long after) {
        access.requireScope(reader, "read");
        return new SlipPage(
                book.open(reader, mine, since, after).stream().map(SlipJson::of).toList());
    }

    @GetMapping("/{id}")
    SlipJson one(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        return SlipJson.of(book.read(reader, new HandoverId(id)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SlipJson> prepare(Reader reader, HttpServletRequest request) throws IOException {
        var id = sent.done(reader, SCOPE, request, body -> {
            var receiver = body.id("receiver");
            var asked = new Preparing(
                    CarrierJson.seen(body),
                    receiver == null ? null : new PersonId(receiver),
                    body.text("body"),
                    body.text("basis"),
                    body.flag("addresseeOnly"),
                    body.text("note"));
            return () -> handovers.prepare(reader, asked).value();
        });
        return ResponseEntity.created(URI.create(HERE + id)).body(SlipJson.of(book.read(reader, new HandoverId(id))));
    }

    @PostMapping(path = "/{id}/acts", consumes = MediaType.APPLICATION_JSON_VALUE)
    SlipJson act(Reader reader, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        var unused = sent.done(reader, SCOPE, request, body -> {
            var asked = asked(body);
            return () -> {
                act(reader, new HandoverId(id), asked);
                return id;
            };
        });
        return SlipJson.of(book.read(reader, new HandoverId(id)));
    }

    private void act(Reader reader, HandoverId id, Asked asked) {
        switch (asked.act()) {
            case PACK -> departures.pack(reader, id, asked.packing());
            case LEAVE -> departures.leave(reader, id, asked.carriedBy(), asked.means());
            case TAKE_OVER -> departures.takeOver(reader, id, asked.means(), asked.second());
            case WITHDRAW -> departures.withdraw(reader, id, asked.reason());
            case RECEIVE -> receive(reader, id, asked);
            case null -> throw Refusal.invalid("act", "registry.text.required");
        }
    }

    private void receive(Reader reader, HandoverId id, Asked asked) {
        switch (asked.how()) {
            case OWN -> receipts.own(reader, id, asked.counting(), asked.pin() == null ? "" : asked.pin());
            case SCREEN -> receipts.atScreen(reader, id, asked.counting(), asked.second());
            case PAPER -> receipts.onPaper(reader, id, asked.counting(), asked.signer(), asked.second(), null);
            case null -> throw Refusal.invalid("how", "registry.text.required");
        }
    }

    private static Asked asked(JsonFields body) {
        var packing = body.object("packing");
        return new Asked(
                body.choice("act", Act.class),
                packing == null ? new Packing(0, null, false, false, null) : packing(packing),
                body.text("carriedBy"),
                body.text("means"),
                body.text("reason"),
                body.choice("how", ReceiptKind.class),
                counting(body),
                body.text("pin"),
                body.text("signer"),
                Sent.second(body));
    }

    private static Packing packing(JsonFields packing) {
        var envelopes = packing.whole("envelopes");
        var letter = packing.text("letter");
        var read = new Packing(
                envelopes == null ? 0 : envelopes,
                letter != null && letter.matches("[A-Z]") ? letter : null,
                packing.flag("innerMarked"),
                packing.flag("innerSealed"),
                packing.text("seal"));
        packing.noMore();
        return read;
    }

    private static Counting counting(JsonFields body) {
        var lines = body.list("carriers").stream().map(HandoversApi::counted).toList();
        var seal = body.text("seal");
        return new Counting(
                lines, body.flag("checked"), seal == null ? null : seal.equals("whole"), body.text("sealWords"));
    }

    private static Counted counted(JsonFields line) {
        var id = line.id("id");
        var moves = line.whole("seen");
        line.required("id");
        var fault = line.choice("fault", FaultKind.class);
        var read = new Counted(
                new Seen(new CarrierId(id == null ? new UUID(0, 0) : id), moves == null ? 0 : moves),
                fault != FaultKind.MISSING,
                line.whole("pages"),
                fault,
                line.text("words"));
        line.noMore();
        return read;
    }
}

package vn.somat.custody.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Moves;
import vn.somat.custody.carriers.Seen;
import vn.somat.custody.handover.Handovers;
import vn.somat.custody.places.PlaceId;
import vn.somat.ledger.Refusal;
import vn.somat.registry.json.Sent;

/** Cất, lấy, giao, gửi, ghi nhầm, mất, tìm thấy for other programs: all the carriers of one act, or none. */
@RestController
@RequestMapping(path = "/api/v1/custody/moves", produces = MediaType.APPLICATION_JSON_VALUE)
class MovesApi {

    private static final String REQUIRED = "registry.text.required";

    private final Moves moves;
    private final Handovers handovers;
    private final Carriers carriers;
    private final Sent sent;

    MovesApi(Moves moves, Handovers handovers, Carriers carriers, Sent sent) {
        this.moves = moves;
        this.handovers = handovers;
        this.carriers = carriers;
        this.sent = sent;
    }

    enum Act {
        PUT_AWAY,
        TAKE_OUT,
        HAND_OVER,
        SEND,
        ANNUL,
        LOSE,
        FIND
    }

    private record Move(
            @Nullable Act act,
            List<Seen> chosen,
            @Nullable UUID place,
            String receipt,
            String reason,
            @Nullable SecondPerson second) {

        Seen only() {
            if (chosen.size() != 1) {
                throw Refusal.invalid("carriers", "custody.api.one-carrier");
            }
            return chosen.getFirst();
        }
    }

    record Moved(List<CarrierJson> carriers) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Moved move(Reader reader, HttpServletRequest request) throws IOException {
        var ids = new ArrayList<CarrierId>();
        var unused = sent.done(reader, "register", request, body -> {
            var move = new Move(
                    body.choice("act", Act.class),
                    CarrierJson.seen(body),
                    body.id("place"),
                    Sent.text(body, "receipt"),
                    Sent.text(body, "reason"),
                    Sent.second(body));
            move.chosen().forEach(seen -> ids.add(seen.carrier()));
            return () -> {
                act(reader, move);
                return ids.getFirst().value();
            };
        });
        return new Moved(CarrierJson.of(carriers.among(reader, ids)));
    }

    private void act(Reader reader, Move move) {
        switch (move.act()) {
            case PUT_AWAY -> {
                if (move.place() == null) {
                    throw Refusal.invalid("place", REQUIRED);
                }
                moves.putAway(reader, move.chosen(), new PlaceId(move.place()));
            }
            case TAKE_OUT -> moves.takeOut(reader, move.chosen());
            case HAND_OVER -> Objects.requireNonNull(handovers.atOnce(reader, move.chosen(), move.second()));
            case SEND -> Objects.requireNonNull(handovers.sendAtOnce(reader, move.chosen(), move.receipt()));
            case ANNUL -> moves.annul(reader, move.only(), move.reason(), move.second());
            case LOSE -> moves.lose(reader, move.only(), move.reason(), move.second());
            case FIND -> moves.find(reader, move.only(), move.reason(), move.second());
            case null -> throw Refusal.invalid("act", REQUIRED);
        }
    }
}

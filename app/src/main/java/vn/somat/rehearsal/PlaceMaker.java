package vn.somat.rehearsal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.CarrierKind;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Moves;
import vn.somat.custody.carriers.Seen;
import vn.somat.custody.handover.Handovers;
import vn.somat.custody.places.OpenPlace;
import vn.somat.custody.places.Place.Kind;
import vn.somat.custody.places.PlaceId;
import vn.somat.custody.places.Places;
import vn.somat.organisation.Duty;

/** Where the rehearsal keeps what is secret: one store, two safes, a drawer a level; and what clerks do there on a Friday. */
@Component
@RehearsalOnly
class PlaceMaker {

    private static final String PLAN = "01-PA/VPTU";
    private static final List<String> LEVELS = List.of("mat", "toi-mat", "tuyet-mat");
    /** As many as one act takes. */
    private static final int MOST = 200;

    private final Places places;
    private final Carriers carriers;
    private final Moves moves;
    private final Handovers handovers;
    private final Map<String, PlaceId> drawers = new HashMap<>();

    PlaceMaker(Places places, Carriers carriers, Moves moves, Handovers handovers) {
        this.places = places;
        this.carriers = carriers;
        this.moves = moves;
        this.handovers = handovers;
    }

    void furnish(Staff staff) {
        var store = open(staff, Kind.ROOM, null, "K1", "Kho lưu giữ tài liệu mật, tầng 2", "tuyet-mat");
        for (var duty : List.of(Duty.CLERK_INCOMING, Duty.CLERK_OUTGOING)) {
            var incoming = duty == Duty.CLERK_INCOMING;
            var code = incoming ? "K1-T1" : "K1-T2";
            var safe =
                    open(staff, Kind.SAFE, store, code, incoming ? "Két văn thư đến" : "Két văn thư đi", "tuyet-mat");
            for (int i = 0; i < LEVELS.size(); i++) {
                var level = LEVELS.get(i);
                drawers.put(
                        duty + level, open(staff, Kind.DRAWER, safe, code + "-N" + (i + 1), "Ngăn " + (i + 1), level));
            }
        }
    }

    /** Issued copies go to whom they are for, everything else into its drawer. */
    void tidy(Staff staff) {
        for (var duty : List.of(Duty.CLERK_INCOMING, Duty.CLERK_OUTGOING)) {
            var clerk = staff.reader(duty);
            var atHand = atHand(clerk);
            send(clerk, atHand);
            for (var level : LEVELS) {
                var drawer = Objects.requireNonNull(drawers.get(duty + level));
                var some = seen(atHand.stream()
                        .filter(one -> !sent(one) && one.level().code().equals(level))
                        .toList());
                if (!some.isEmpty()) {
                    moves.putAway(clerk, some, drawer);
                }
            }
        }
    }

    PlaceId drawer(Duty duty, String level) {
        return Objects.requireNonNull(drawers.get(duty + level));
    }

    private void send(Reader clerk, List<Carrier> atHand) {
        var some = seen(atHand.stream().filter(PlaceMaker::sent).toList());
        if (!some.isEmpty()) {
            handovers.sendAtOnce(clerk, some, "Đã ký nhận tại sổ chuyển giao");
        }
    }

    /** What never left goes; what came back stays. */
    private static boolean sent(Carrier one) {
        return one.kind() == CarrierKind.ISSUED && one.name() != null && !one.cancelled() && one.moves() == 1;
    }

    private List<Carrier> atHand(Reader clerk) {
        var some = new ArrayList<Carrier>();
        Long after = null;
        do {
            var page = carriers.mine(clerk, after);
            page.carriers().stream()
                    .filter(one ->
                            one.account().state() == State.HELD && one.account().place() == null)
                    .forEach(some::add);
            after = page.next();
        } while (after != null);
        return some;
    }

    private static List<Seen> seen(List<Carrier> some) {
        return some.stream().map(one -> Seen.read(one.seen())).limit(MOST).toList();
    }

    private PlaceId open(Staff staff, Kind kind, @Nullable PlaceId in, String code, String name, String level) {
        var place = new OpenPlace(
                kind,
                in == null ? null : in.value(),
                code,
                name,
                level,
                staff.person(Duty.SECURITY_OFFICER).value(),
                in == null ? PLAN : null);
        return places.open(staff.reader(Duty.SECURITY_OFFICER), place);
    }
}

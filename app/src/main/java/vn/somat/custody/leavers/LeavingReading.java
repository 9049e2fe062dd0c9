package vn.somat.custody.leavers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Obligation;
import vn.somat.access.Obligations;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Succession;
import vn.somat.organisation.PersonId;
import vn.somat.safeguards.devices.Device;
import vn.somat.safeguards.devices.DeviceId;
import vn.somat.safeguards.devices.Devices;
import vn.somat.vault.Contents;

/** What somebody still has, and what stands in a record of hand-over: as far as the reader may see it. */
@Component
class LeavingReading {

    private final LeavingStore store;
    private final Succession over;
    private final Carriers carriers;
    private final Devices devices;
    private final List<Obligations> rooms;
    private final Contents contents;

    LeavingReading(
            LeavingStore store,
            Succession over,
            Carriers carriers,
            Devices devices,
            List<Obligations> rooms,
            Contents contents) {
        this.store = store;
        this.over = over;
        this.carriers = carriers;
        this.devices = devices;
        this.rooms = List.copyOf(rooms);
        this.contents = contents;
    }

    /** Things by themselves, all else by its room. */
    Remaining remaining(Reader reader, PersonId person) {
        var all = over.answeredFor(person);
        var shown = all.isEmpty() ? List.<Carrier>of() : carriers.among(reader, all);
        return new Remaining(shown, all.size() - shown.size(), devices.heldBy(person), others(person));
    }

    /** Everything that keeps somebody from leaving, for whoever may not see what it is. */
    List<Obligation> others(PersonId person) {
        return rooms.stream()
                .filter(room -> !(room instanceof HeldThings))
                .flatMap(room -> room.of(person).stream())
                .toList();
    }

    List<LeavingLine> lines(Reader reader, LeavingId id) {
        var kept = store.lines(id);
        var ids = kept.stream().map(KeptLine::carrier).filter(Objects::nonNull).toList();
        Map<CarrierId, Carrier> seen = ids.isEmpty()
                ? Map.of()
                : carriers.among(reader, ids).stream().collect(Collectors.toMap(Carrier::id, one -> one));
        var lines = new ArrayList<LeavingLine>();
        for (var line : kept) {
            var carrier = line.carrier() == null ? null : seen.get(line.carrier());
            boolean known = carrier != null || line.device() != null;
            lines.add(new LeavingLine(carrier, device(line.device()), line.receiver(), known ? reason(line) : null));
        }
        return lines;
    }

    private @Nullable Device device(@Nullable DeviceId id) {
        return id == null ? null : devices.known(id);
    }

    private @Nullable String reason(KeptLine line) {
        var content = line.content();
        if (content == null) {
            return null;
        }
        try (var keys = contents.open(List.of(content))) {
            return keys.text(content, KeptLine.REASON, line.sealedReason());
        }
    }
}

package vn.somat.safeguards.devices.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.ledger.Refusal;
import vn.somat.registry.json.JsonFields;
import vn.somat.registry.json.Sent;
import vn.somat.safeguards.devices.DeviceChange;
import vn.somat.safeguards.devices.DeviceDesk;
import vn.somat.safeguards.devices.DeviceId;
import vn.somat.safeguards.devices.Network;
import vn.somat.safeguards.devices.PoliceCheck;

/** Việc với một thiết bị, as another program asks for it; a field that its act does not need is let be. */
record AskedOfDevice(
        @Nullable Act act,
        DeviceChange change,
        @Nullable LocalDate on,
        boolean passed,
        @Nullable String note,
        @Nullable LocalDate next,
        String purpose,
        String removed,
        @Nullable SecondPerson second) {

    enum Act {
        HAND_OVER,
        CHECK,
        CHANGE,
        REPURPOSE,
        DISPOSE
    }

    static AskedOfDevice read(JsonFields body) {
        return new AskedOfDevice(
                body.choice("act", Act.class),
                new DeviceChange(
                        body.choice("network", Network.class),
                        body.text("level"),
                        body.text("seal"),
                        body.text("host"),
                        body.text("place")),
                body.day("on"),
                body.flag("passed"),
                body.text("note"),
                body.day("next"),
                Sent.text(body, "purpose"),
                Sent.text(body, "removed"),
                Sent.second(body));
    }

    void done(DeviceDesk desk, Reader reader, DeviceId id, int seen) {
        switch (act) {
            case HAND_OVER -> {
                var unused = desk.handOver(reader, id, seen, second);
            }
            case CHECK -> desk.check(reader, id, seen, new PoliceCheck(day(), passed, note, next));
            case CHANGE -> desk.change(reader, id, seen, change);
            case REPURPOSE -> desk.repurpose(reader, id, seen, purpose, change.level(), removed, second);
            case DISPOSE -> desk.dispose(reader, id, seen, removed, second);
            case null -> throw Refusal.invalid("act", "safeguards.device.required");
        }
    }

    private LocalDate day() {
        if (on == null) {
            throw Refusal.invalid("on", "safeguards.device.required");
        }
        return on;
    }
}

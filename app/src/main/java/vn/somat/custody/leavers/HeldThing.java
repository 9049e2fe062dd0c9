package vn.somat.custody.leavers;

import java.util.UUID;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.Seen;
import vn.somat.ledger.Refusal;
import vn.somat.safeguards.devices.Device;
import vn.somat.safeguards.devices.DeviceId;
import vn.somat.safeguards.devices.SeenDevice;

/**
 * Bản hoặc thiết bị đang giữ, as whoever acts saw it.
 *
 * @param seen how often something had been done to it
 */
public record HeldThing(boolean isDevice, UUID id, int seen) {

    public static HeldThing of(Carrier carrier) {
        return new HeldThing(false, carrier.id().value(), carrier.moves());
    }

    public static HeldThing of(Device device) {
        return new HeldThing(true, device.id().value(), device.acts());
    }

    /** As a form sends it back. */
    public String typed() {
        return (isDevice ? "device:" : "carrier:") + id + ":" + seen;
    }

    /** Reads what {@link #typed} wrote. */
    public static HeldThing read(String typed) {
        var parts = typed.split(":", -1);
        try {
            if (parts.length == 3 && (parts[0].equals("device") || parts[0].equals("carrier"))) {
                return new HeldThing(parts[0].equals("device"), UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
            }
        } catch (IllegalArgumentException forged) {
            // said below
        }
        throw Refusal.invalid("things", "custody.leaving.changed");
    }

    Seen carrier() {
        return new Seen(new CarrierId(id), seen);
    }

    SeenDevice device() {
        return new SeenDevice(new DeviceId(id), seen);
    }
}

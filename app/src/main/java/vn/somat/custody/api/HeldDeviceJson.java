package vn.somat.custody.api;

import java.util.UUID;
import vn.somat.safeguards.devices.Device;

/** Thiết bị đang giữ. @param seen how often something was done to it, to be sent back */
record HeldDeviceJson(UUID id, String label, int seen) {

    static HeldDeviceJson of(Device device) {
        return new HeldDeviceJson(device.id().value(), device.label(), device.acts());
    }
}

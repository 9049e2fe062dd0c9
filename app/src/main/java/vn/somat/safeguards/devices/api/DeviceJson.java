package vn.somat.safeguards.devices.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.safeguards.devices.Device;
import vn.somat.safeguards.devices.DeviceAct;
import vn.somat.safeguards.devices.DeviceKind;
import vn.somat.safeguards.devices.Network;

/**
 * Máy, thiết bị, vật mang tin, as {@code openapi.yaml} describes it.
 *
 * @param level up to which it may serve; null: for nothing secret
 * @param seen how often something was done to it, to be sent back with the next act
 * @param acts what was done to it, newest first; empty in a list
 */
record DeviceJson(
        UUID id,
        String label,
        DeviceKind kind,
        String make,
        @Nullable String serial,
        String purpose,
        Network network,
        @Nullable String level,
        @Nullable DeviceCheckJson check,
        @Nullable String seal,
        @Nullable String host,
        UUID holder,
        @Nullable String place,
        @Nullable Instant disposedAt,
        int seen,
        List<DeviceActJson> acts) {

    static DeviceJson of(Device one, List<DeviceAct> acts) {
        var check = one.check();
        return new DeviceJson(
                one.id().value(),
                one.label(),
                one.kind(),
                one.make(),
                one.serial(),
                one.purpose(),
                one.network(),
                one.level(),
                check == null ? null : DeviceCheckJson.of(check),
                one.seal(),
                one.host(),
                one.holder().value(),
                one.place(),
                one.disposed(),
                one.acts(),
                acts.stream().map(DeviceActJson::of).toList());
    }
}

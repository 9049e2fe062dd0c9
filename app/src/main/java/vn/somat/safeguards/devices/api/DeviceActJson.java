package vn.somat.safeguards.devices.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.safeguards.devices.DeviceAct;

/** Một việc đã làm với thiết bị. @param second who signed with them */
record DeviceActJson(
        DeviceAct.Kind kind,
        Instant at,
        UUID by,
        @Nullable UUID second,
        UUID holder,
        @Nullable String note) {

    static DeviceActJson of(DeviceAct act) {
        var second = act.second();
        return new DeviceActJson(
                act.kind(),
                act.at(),
                act.by().value(),
                second == null ? null : second.value(),
                act.holder().value(),
                act.note());
    }
}

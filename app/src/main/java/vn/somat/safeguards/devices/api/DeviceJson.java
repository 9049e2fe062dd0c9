package vn.somat.safeguards.devices.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;
import vn.somat.safeguards.devices.Device;
import vn.somat.safeguards.devices.DeviceAct;
import vn.somat.safeguards.devices.DeviceKind;
import vn.somat.safeguards.devices.Network;
import vn.somat.safeguards.devices.PoliceCheck;

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
        @Nullable CheckJson check,
        @Nullable String seal,
        @Nullable String host,
        UUID holder,
        @Nullable String place,
        @Nullable Instant disposedAt,
        int seen,
        List<ActJson> acts) {

    /** @param next day on which it is to be looked at again */
    record CheckJson(
            LocalDate on,
            boolean passed,
            @Nullable String note,
            @Nullable LocalDate next) {

        static CheckJson of(PoliceCheck check) {
            return new CheckJson(check.on(), check.passed(), check.note(), check.next());
        }
    }

    /** @param second who signed with them */
    record ActJson(
            DeviceAct.Kind kind,
            Instant at,
            UUID by,
            @Nullable UUID second,
            UUID holder,
            @Nullable String note) {

        static ActJson of(DeviceAct act) {
            return new ActJson(
                    act.kind(),
                    act.at(),
                    act.by().value(),
                    idOf(act.second()),
                    act.holder().value(),
                    act.note());
        }
    }

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
                check == null ? null : CheckJson.of(check),
                one.seal(),
                one.host(),
                one.holder().value(),
                one.place(),
                one.disposed(),
                one.acts(),
                acts.stream().map(ActJson::of).toList());
    }

    private static @Nullable UUID idOf(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}

package vn.somat.custody.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Obligation;
import vn.somat.custody.leavers.Cause;
import vn.somat.custody.leavers.Leaving;
import vn.somat.custody.leavers.LeavingLine;
import vn.somat.custody.leavers.Remaining;
import vn.somat.organisation.PersonId;
import vn.somat.safeguards.devices.Device;

/**
 * Một lần bàn giao khi thôi việc, as {@code openapi.yaml} describes it.
 *
 * @param left what is still held and owed; null once it has ended, and in a list
 * @param lines what was handed or taken over; empty before, and in a list
 */
record LeavingJson(
        UUID id,
        String label,
        UUID person,
        Cause cause,
        LocalDate lastDay,
        Instant begunAt,
        UUID begunBy,
        @Nullable Instant handedAt,
        @Nullable UUID takenBy,
        @Nullable UUID takenWith,
        @Nullable Instant undertakenAt,
        @Nullable Instant closedAt,
        boolean withdrawn,
        @Nullable LeftJson left,
        List<LineJson> lines) {

    /** @param unseen carriers that are not there for the reader */
    record LeftJson(List<CarrierJson> carriers, int unseen, List<HeldDeviceJson> devices, List<OwedJson> others) {

        static LeftJson of(Remaining left) {
            return new LeftJson(
                    CarrierJson.of(left.carriers()),
                    left.unseen(),
                    left.devices().stream().map(HeldDeviceJson::of).toList(),
                    left.others().stream().map(OwedJson::of).toList());
        }
    }

    /** @param seen how often something was done to it, to be sent back */
    record HeldDeviceJson(UUID id, String label, int seen) {

        static HeldDeviceJson of(Device device) {
            return new HeldDeviceJson(device.id().value(), device.label(), device.acts());
        }
    }

    /** @param what key of the words for it */
    record OwedJson(String what, int count, boolean blocks) {

        static OwedJson of(Obligation one) {
            return new OwedJson(one.text(), one.count(), one.blocks());
        }
    }

    /** @param missing why it was not found */
    record LineJson(
            @Nullable UUID carrier,
            @Nullable UUID device,
            @Nullable UUID receiver,
            @Nullable String missing) {

        static LineJson of(LeavingLine line) {
            var carrier = line.carrier();
            var device = line.device();
            return new LineJson(
                    carrier == null ? null : carrier.id().value(),
                    device == null ? null : device.id().value(),
                    idOf(line.receiver()),
                    line.missing());
        }

        /** Ids only. */
        @Override
        public String toString() {
            return "LineJson[" + carrier + device + "]";
        }
    }

    static LeavingJson of(Leaving one, @Nullable Remaining left, List<LeavingLine> lines) {
        return new LeavingJson(
                one.id().value(),
                one.label(),
                one.person().value(),
                one.cause(),
                one.lastDay(),
                one.begunAt(),
                one.begunBy().value(),
                one.handed(),
                idOf(one.takenBy()),
                idOf(one.takenWith()),
                one.undertaken(),
                one.closed(),
                one.withdrawn(),
                left == null ? null : LeftJson.of(left),
                lines.stream().map(LineJson::of).toList());
    }

    private static @Nullable UUID idOf(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "LeavingJson[" + label + "]";
    }
}

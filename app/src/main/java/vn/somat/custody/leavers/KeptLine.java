package vn.somat.custody.leavers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.organisation.PersonId;
import vn.somat.safeguards.devices.DeviceId;
import vn.somat.vault.ContentId;

/** A line as it is stored. */
record KeptLine(
        @Nullable CarrierId carrier,
        @Nullable DeviceId device,
        @Nullable PersonId receiver,
        @Nullable ContentId content,
        byte @Nullable [] sealedReason,
        UUID entry) {

    static final String REASON = "reason";

    static KeptLine received(HeldThing thing, PersonId by, UUID entry) {
        return new KeptLine(carrier(thing), device(thing), by, null, null, entry);
    }

    static KeptLine missing(HeldThing thing, ContentId content, byte[] sealed, UUID entry) {
        return new KeptLine(carrier(thing), device(thing), null, content, sealed, entry);
    }

    private static @Nullable CarrierId carrier(HeldThing thing) {
        return thing.isDevice() ? null : new CarrierId(thing.id());
    }

    private static @Nullable DeviceId device(HeldThing thing) {
        return thing.isDevice() ? new DeviceId(thing.id()) : null;
    }
}

package vn.somat.safeguards.devices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/**
 * Một việc đã làm với thiết bị.
 *
 * @param second who signed as receiver, or as second person
 * @param holder who held it from then on
 */
public record DeviceAct(
        Kind kind,
        Instant at,
        PersonId by,
        @Nullable PersonId second,
        boolean alone,
        PersonId holder,
        @Nullable String note) {

    public enum Kind {
        ENTERED,
        HANDED_OVER,
        CHECKED,
        CHANGED,
        REPURPOSED,
        DISPOSED,
        TAKEN_OVER,
        /** Not found when somebody else took over: out of service, with the reason. */
        MISSING
    }
}

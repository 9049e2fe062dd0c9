package vn.somat.safeguards.meetings;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/** Một việc đã làm với hồ sơ hội nghị. @param alone a second person was called for, and the office has none */
public record MeetingAct(
        Kind kind,
        Instant at,
        PersonId by,
        @Nullable PersonId second,
        boolean alone,
        @Nullable String note) {

    /** Việc gì; its entry in the ledger is called so too. */
    public enum Kind {
        ENTERED,
        CHANGED,
        PLACE_CHECKED,
        ATTENDEE_ADDED,
        ATTENDEE_STRUCK,
        ATTENDEE_SCREENED,
        HAND_OUT_LISTED,
        HAND_OUT_OFF,
        KEEPER_CHANGED,
        CONSENTED,
        CONSENT_WITHDRAWN,
        DEVICES_DECIDED,
        OPENED,
        ROOM_SEALED,
        ROOM_OPENED,
        HAND_OUT_LOST,
        DEVICE_LOST,
        CLOSED,
        MINUTES_ENTERED,
        CONCLUSION_ENTERED,
        FILED,
        CANCELLED;

        String act() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

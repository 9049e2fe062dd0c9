package vn.somat.safeguards.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/**
 * Người dự hội nghị.
 *
 * @param code on the admission card
 * @param number in the list
 * @param person of this office; null for an outsider
 * @param name of an outsider with their body; null for somebody of the office
 * @param task the paper that charges them with it
 * @param screened result of the security check of the person; null where there was none
 * @param withDevice came in with a device that the chair let in
 */
public record Attendee(
        AttendeeId id,
        long code,
        int number,
        Kind kind,
        @Nullable PersonId person,
        @Nullable String name,
        String task,
        @Nullable LocalDate screenedOn,
        @Nullable Boolean screened,
        @Nullable Instant enteredAt,
        boolean withDevice,
        boolean struck) {

    /** Only just named. */
    static Attendee named(AttendeeId id, Kind kind, @Nullable PersonId person, @Nullable String name, String task) {
        return new Attendee(id, 0, 0, kind, person, name, task, null, null, null, false, false);
    }

    public String label() {
        return String.format(Locale.ROOT, "N-%06d", code);
    }

    @Override
    public String toString() {
        return "Attendee[" + label() + "]";
    }

    /** Người dự: of this office, of another body, or from abroad. */
    public enum Kind {
        STAFF,
        OUTSIDER,
        FOREIGNER
    }
}

package vn.somat.safeguards.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/** Một lần phát tài liệu cho người dự, and how it ended. */
public record Issue(
        int number,
        long labelNumber,
        AttendeeId attendee,
        Instant at,
        PersonId by,
        @Nullable Instant settledAt,
        @Nullable PersonId settledBy,
        boolean lost) {

    public String label() {
        return HandOut.label(labelNumber);
    }
}

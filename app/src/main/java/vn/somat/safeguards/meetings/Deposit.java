package vn.somat.safeguards.meetings;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Thiết bị gửi ngoài phòng họp. @param code on its ticket */
public record Deposit(
        UUID id,
        long code,
        AttendeeId attendee,
        String what,
        Instant takenAt,
        @Nullable Instant settledAt,
        boolean lost) {

    public String label() {
        return String.format(Locale.ROOT, "G-%06d", code);
    }
}

package vn.somat.safeguards.people;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lớp tập huấn.
 *
 * @param until last day on which what was learned counts, where a certificate says nothing else
 * @param cancelled why it was not held
 * @param present how many were there; 0 before anybody wrote it down
 */
public record Training(
        UUID id,
        long number,
        LocalDate day,
        String organiser,
        String topic,
        @Nullable String place,
        LocalDate until,
        @Nullable String cancelled,
        int recorded,
        int present) {

    public String label() {
        return String.format(Locale.ROOT, "TH-%04d", number);
    }

    /** Held, and nobody has said who was there. */
    public boolean unrecorded(LocalDate today) {
        return cancelled == null && recorded == 0 && !day.isAfter(today);
    }
}

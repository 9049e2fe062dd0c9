package vn.somat.safeguards.meetings;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tài liệu phát: a copy that the keeper brings.
 *
 * @param labelNumber of the copy, on its label
 * @param number of the hand-out in this meeting
 * @param issue under which it is out; null while it is with the keeper
 * @param entry of the movement by which it went out
 * @param with who has it
 * @param lost was not collected, and two have said so
 */
public record HandOut(
        UUID carrier,
        long labelNumber,
        int number,
        @Nullable UUID issue,
        @Nullable UUID entry,
        @Nullable AttendeeId with,
        @Nullable Instant since,
        boolean lost) {

    public String label() {
        return label(labelNumber);
    }

    public boolean out() {
        return issue != null;
    }

    static String label(long number) {
        return String.format(Locale.ROOT, "B-%06d", number);
    }
}

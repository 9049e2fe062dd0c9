package vn.somat.safeguards.devices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Kiểm tra an ninh thiết bị (9.3): what the police said of it, and when it is to be looked at again.
 *
 * @param note number of the minutes, what was found
 */
public record PoliceCheck(
        LocalDate on,
        boolean passed,
        @Nullable String note,
        @Nullable LocalDate next) {

    public boolean overdue(LocalDate today) {
        return next != null && next.isBefore(today);
    }

    public boolean holds(LocalDate today) {
        return passed && !overdue(today);
    }
}

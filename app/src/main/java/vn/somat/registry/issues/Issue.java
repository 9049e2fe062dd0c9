package vn.somat.registry.issues;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/**
 * Lần phát hành: something of which numbered copies were given out.
 *
 * @param due until when they are to come back; null: they may be kept
 * @param first number of the first copy
 * @param out how many are still with whoever got them
 * @param gone how many will not come back
 */
public record Issue(
        UUID id,
        long number,
        String name,
        LocalDate day,
        @Nullable LocalDate due,
        int first,
        int copies,
        int out,
        int gone,
        @Nullable Instant closedAt,
        PersonId madeBy) {

    public String label() {
        return "PH-" + number;
    }

    public int back() {
        return copies - out - gone;
    }

    public boolean overdue(LocalDate today) {
        return due != null && closedAt == null && out > 0 && due.isBefore(today);
    }

    /** What stands on a copy, and in its QR. */
    public String code(int copy) {
        return label() + "/" + copy;
    }

    @Override
    public String toString() {
        return "Issue[" + id + "]";
    }
}

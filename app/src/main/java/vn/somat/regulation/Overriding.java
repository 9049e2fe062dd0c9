package vn.somat.regulation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Giá trị do cơ quan đặt: one override of an unverified value, and its end if it has one.
 *
 * @param by id of the person
 */
public record Overriding(
        String pack,
        String key,
        String text,
        String reason,
        String by,
        Instant at,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnReason) {

    public boolean inForce() {
        return withdrawnAt == null;
    }

    /** Codes only. */
    @Override
    public String toString() {
        return "Overriding[" + pack + " " + key + "]";
    }
}

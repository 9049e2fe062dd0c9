package vn.somat.safeguards.seals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/**
 * Một việc đã làm với con dấu.
 *
 * @param keeper who kept it from then on
 * @param minutes of a taking over: number and day of the minutes
 */
public record SealAct(
        Kind kind,
        Instant at,
        PersonId by,
        @Nullable PersonId second,
        boolean alone,
        PersonId keeper,
        @Nullable String note,
        @Nullable String minutes) {

    SealAct(
            Kind kind,
            Instant at,
            PersonId by,
            @Nullable PersonId second,
            boolean alone,
            PersonId keeper,
            @Nullable String note) {
        this(kind, at, by, second, alone, keeper, note, null);
    }

    public enum Kind {
        ENTERED,
        HANDED_OVER,
        /** Its keeper died, left or is away. */
        TAKEN_OVER,
        CHECKED,
        GONE
    }
}

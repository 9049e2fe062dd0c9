package vn.somat.safeguards.seals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/** Một việc đã làm với con dấu. @param keeper who kept it from then on */
public record SealAct(
        Kind kind,
        Instant at,
        PersonId by,
        @Nullable PersonId second,
        boolean alone,
        PersonId keeper,
        @Nullable String note) {

    public enum Kind {
        ENTERED,
        HANDED_OVER,
        CHECKED,
        GONE
    }
}

package vn.somat.safeguards.inspections;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/** Một việc đã làm trong cuộc kiểm tra. */
public record InspectionAct(
        Done kind,
        Instant at,
        PersonId by,
        @Nullable PersonId second,
        boolean alone,
        @Nullable String note) {

    /** With its note in clear. */
    InspectionAct noted(@Nullable String words) {
        return new InspectionAct(kind, at, by, second, alone, words);
    }

    public enum Done {
        ENTERED,
        MOVED,
        BEGUN,
        LOOKED,
        ANSWERED,
        CONCLUDED,
        CLOSED,
        CANCELLED
    }
}

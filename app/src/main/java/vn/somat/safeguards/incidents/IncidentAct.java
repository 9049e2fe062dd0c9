package vn.somat.safeguards.incidents;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/** Một việc trong hồ sơ. @param day of what is told: when @param words null where the kind says it all */
public record IncidentAct(
        int number,
        Kind kind,
        @Nullable LocalDate day,
        @Nullable String words,
        Instant at,
        PersonId by) {

    public enum Kind {
        OPENED,
        /** Người đứng đầu đã biết. */
        SEEN,
        /** Đã báo cáo, thông báo: to whom, under which number. */
        TOLD,
        MEASURE,
        CAUSE,
        /** Xử lý trách nhiệm. */
        HANDLING,
        LESSON,
        /** Another day until which it is to be settled, and why. */
        DEADLINE,
        CLOSED;

        /** Whether it is written by hand, and has to be there before the incident is closed. */
        public boolean needed() {
            return switch (this) {
                case TOLD, MEASURE, CAUSE, HANDLING, LESSON -> true;
                case OPENED, SEEN, DEADLINE, CLOSED -> false;
            };
        }
    }

    /** Kinds only. */
    @Override
    public String toString() {
        return "IncidentAct[" + number + " " + kind + "]";
    }
}

package vn.somat.safeguards.inspections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Thing;
import vn.somat.organisation.PersonId;

/**
 * Phát hiện, kiến nghị.
 *
 * @param what what was found, {@code advice} what is to be done; null in a list, which says no word of it
 * @param due until when
 * @param responsible who answers for it; null where the body is not ours
 * @param rounds how often it came back from a re-check
 * @param steps what was done about it, newest first; none in a list
 */
public record Finding(
        FindingId id,
        long number,
        Inspection inspection,
        String question,
        @Nullable String what,
        @Nullable String advice,
        LocalDate due,
        @Nullable PersonId responsible,
        State state,
        int rounds,
        int seen,
        PersonId foundBy,
        List<Step> steps) {

    /** Bước của một kiến nghị. */
    public enum State {
        OPEN,
        /** Đã khắc phục, chờ kiểm tra lại. */
        REMEDIED,
        CLOSED
    }

    public Finding {
        steps = List.copyOf(steps);
    }

    public String label() {
        return String.format(Locale.ROOT, "PH-%04d", number);
    }

    public boolean overdue(LocalDate today) {
        return state == State.OPEN && due.isBefore(today);
    }

    /** Whoever last said that it was done; null while nobody has. */
    public @Nullable PersonId remediedBy() {
        return steps.stream()
                .filter(step -> step.kind() == Done.REMEDIED)
                .map(Step::by)
                .findFirst()
                .orElse(null);
    }

    Thing thing() {
        return Thing.of("finding", id.value())
                .level(inspection.level(), inspection.rank())
                .person(responsible);
    }

    /** Một bước xử lý kiến nghị. @param due until when it was to be done from then on */
    public record Step(
            Done kind,
            Instant at,
            PersonId by,
            LocalDate due,
            @Nullable String said) {}

    public enum Done {
        FOUND,
        EXTENDED,
        REMEDIED,
        /** Kiểm tra lại, chưa đạt. */
        SENT_BACK,
        CLOSED
    }
}

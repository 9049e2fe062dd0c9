package vn.somat.custody.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.Account;
import vn.somat.custody.carriers.Carrier;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Level;

/**
 * Đề nghị mang ra hoặc cung cấp, as its reader may see it.
 *
 * @param words what was said, by the name of the box, in the order of the boxes
 * @param carriers those the reader may see, of {@code count} in all
 */
public record Request(
        RequestId id,
        long number,
        RequestKind kind,
        RequestState state,
        Level level,
        Map<String, String> words,
        List<Carrier> carriers,
        int count,
        @Nullable LocalDate leavesOn,
        @Nullable LocalDate dueOn,
        Instant askedAt,
        PersonId askedBy,
        @Nullable Instant decidedAt,
        @Nullable PersonId decidedBy,
        @Nullable Instant outAt,
        @Nullable Instant endedAt) {

    public Request {
        carriers = List.copyOf(carriers);
    }

    /** What stands on the printed request. */
    public String label() {
        return label(kind, number);
    }

    static String label(RequestKind kind, long number) {
        return String.format(Locale.ROOT, "%s-%05d", kind.carries() ? "MR" : "CC", number);
    }

    /** Whether something of it was lost and was not found again. */
    public boolean lost() {
        return carriers.stream().anyMatch(one -> one.account().state() == Account.State.LOST);
    }

    /** Quá hạn trả. */
    public boolean overdue(LocalDate today) {
        return state == RequestState.OUT && dueOn != null && dueOn.isBefore(today);
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "Request[" + label() + " " + state + "]";
    }
}

package vn.somat.custody.destruction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.CarrierId;

/**
 * Đề nghị tiêu hủy as it was typed.
 *
 * @param number of the written proposal, with its day; both may be missing where a council stands for it
 */
public record Proposing(
        @Nullable String reason,
        @Nullable String number,
        @Nullable LocalDate day,
        List<CarrierId> carriers,
        List<Electronic> electronic) {

    public Proposing {
        carriers = List.copyOf(carriers);
        electronic = List.copyOf(electronic);
    }

    /** A reason is not for logs. */
    @Override
    public String toString() {
        return "Proposing x" + (carriers.size() + electronic.size());
    }
}

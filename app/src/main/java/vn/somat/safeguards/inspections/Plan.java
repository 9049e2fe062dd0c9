package vn.somat.safeguards.inspections;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/**
 * Kế hoạch kiểm tra năm.
 *
 * @param decision number of the decision that approved it; null while it is a draft
 * @param bodies how many inspections stand in it
 * @param done how many of them are concluded
 */
public record Plan(
        PlanId id,
        long number,
        int year,
        String title,
        Instant madeAt,
        PersonId madeBy,
        @Nullable String decision,
        @Nullable Instant decidedAt,
        @Nullable PersonId decidedBy,
        int bodies,
        int done) {

    public String label() {
        return String.format(Locale.ROOT, "KH-%04d", number);
    }
}

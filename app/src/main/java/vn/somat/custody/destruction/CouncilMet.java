package vn.somat.custody.destruction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/** Hội đồng đã họp, as it was typed. @param members others than chair and keeper, one a line */
public record CouncilMet(
        @Nullable String number,
        @Nullable LocalDate day,
        @Nullable PersonId chair,
        @Nullable PersonId keeper,
        @Nullable String members,
        @Nullable String minutes,
        @Nullable LocalDate met,
        @Nullable String conclusion) {

    @Override
    public String toString() {
        return "CouncilMet";
    }
}

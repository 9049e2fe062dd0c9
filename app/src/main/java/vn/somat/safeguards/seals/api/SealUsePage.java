package vn.somat.safeguards.seals.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.safeguards.seals.OfficialSeals;
import vn.somat.safeguards.seals.SealUse;

/** Nhật ký đóng dấu, the latest first, as {@code openapi.yaml} describes it. */
record SealUsePage(List<SealUseJson> uses, @Nullable Long next) {

    /** Một lần đóng dấu. @param struck why the line is wrong */
    record SealUseJson(
            long line,
            LocalDate day,
            String paper,
            int copies,
            @Nullable UUID askedBy,
            @Nullable String note,
            UUID by,
            @Nullable String struck) {

        static SealUseJson of(SealUse use) {
            var askedBy = use.askedBy();
            return new SealUseJson(
                    use.number(),
                    use.day(),
                    use.paper(),
                    use.copies(),
                    askedBy == null ? null : askedBy.value(),
                    use.note(),
                    use.by().value(),
                    use.struck());
        }
    }

    static SealUsePage of(List<SealUse> uses) {
        return new SealUsePage(
                uses.stream().map(SealUseJson::of).toList(),
                uses.size() < OfficialSeals.PAGE ? null : uses.getLast().number());
    }
}

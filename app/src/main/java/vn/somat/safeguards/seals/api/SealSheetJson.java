package vn.somat.safeguards.seals.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.safeguards.seals.OfficialSeal;
import vn.somat.safeguards.seals.SealAct;

/** Con dấu với những việc đã làm, newest first, as {@code openapi.yaml} describes it. */
record SealSheetJson(SealJson seal, List<SealActJson> acts) {

    /** Một việc. @param keeper who kept it from then on */
    record SealActJson(
            SealAct.Kind kind,
            Instant at,
            UUID by,
            @Nullable UUID second,
            UUID keeper,
            @Nullable String note,
            @Nullable String minutes) {

        static SealActJson of(SealAct act) {
            var second = act.second();
            return new SealActJson(
                    act.kind(),
                    act.at(),
                    act.by().value(),
                    second == null ? null : second.value(),
                    act.keeper().value(),
                    act.note(),
                    act.minutes());
        }
    }

    static SealSheetJson of(OfficialSeal one, List<SealAct> acts) {
        return new SealSheetJson(
                SealJson.of(one), acts.stream().map(SealActJson::of).toList());
    }
}

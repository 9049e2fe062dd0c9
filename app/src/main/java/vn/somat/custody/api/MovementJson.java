package vn.somat.custody.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.Movement;
import vn.somat.custody.carriers.Reason;

/** Một lần chuyển. */
record MovementJson(
        int number,
        Reason reason,
        AccountJson from,
        AccountJson to,
        @Nullable String note,
        Instant at,
        UUID by,
        @Nullable UUID second,
        UUID ledgerEntry) {

    static MovementJson of(Movement one) {
        return new MovementJson(
                one.number(),
                one.reason(),
                AccountJson.of(one.from()),
                AccountJson.of(one.to()),
                one.note(),
                one.at(),
                one.by().value(),
                one.second() == null ? null : one.second().value(),
                one.entry());
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "MovementJson[" + number + " " + reason + "]";
    }
}

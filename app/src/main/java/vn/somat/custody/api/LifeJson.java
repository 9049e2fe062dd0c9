package vn.somat.custody.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.Carriers.Life;
import vn.somat.custody.carriers.Movement;
import vn.somat.custody.carriers.Reason;

/** Một bản cùng mọi lần chuyển, as {@code openapi.yaml} describes it. */
record LifeJson(CarrierJson carrier, List<MovementJson> movements, List<CarrierJson> made) {

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

    static LifeJson of(Life life) {
        return new LifeJson(
                CarrierJson.of(life.carrier()),
                life.movements().stream().map(MovementJson::of).toList(),
                CarrierJson.of(life.made()));
    }
}

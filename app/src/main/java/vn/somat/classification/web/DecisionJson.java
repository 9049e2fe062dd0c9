package vn.somat.classification.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.classification.determination.Determination.Decision;

/** Quyết định độ mật, as {@code openapi.yaml} describes it. */
record DecisionJson(
        UUID by,
        @JsonProperty("as") String capacity,
        @Nullable String position,
        Instant at,
        boolean onPaper,
        @Nullable String slip) {

    static @Nullable DecisionJson of(@Nullable Decision decision) {
        return decision == null
                ? null
                : new DecisionJson(
                        decision.by().value(),
                        decision.as(),
                        decision.position(),
                        decision.at(),
                        decision.onPaper(),
                        decision.slip());
    }
}

package vn.somat.classification.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.classification.determination.Determination.Step;

/** Một bước của phiếu, as {@code openapi.yaml} describes it. */
record StepJson(
        String step,
        UUID by,
        Instant at,
        String level,
        @Nullable String reason) {

    static StepJson of(Step step) {
        return new StepJson(step.step(), step.by().value(), step.at(), step.level(), step.reason());
    }

    /** The step only. */
    @Override
    public String toString() {
        return "StepJson " + step;
    }
}

package vn.somat.safeguards.people.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.safeguards.people.Standing;

/** Tình trạng của một người, as {@code openapi.yaml} describes it. @param trainedUntil null: never trained */
record StandingJson(
        UUID person,
        @Nullable LocalDate trainedUntil,
        @Nullable Instant testedAt,
        @Nullable Instant undertakenAt) {

    static StandingJson of(Standing one) {
        return new StandingJson(one.person().value(), one.until(), one.tested(), one.undertaken());
    }
}

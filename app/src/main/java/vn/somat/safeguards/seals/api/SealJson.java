package vn.somat.safeguards.seals.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.safeguards.seals.OfficialSeal;
import vn.somat.safeguards.seals.OfficialSeal.Check;
import vn.somat.safeguards.seals.SealKind;

/**
 * Con dấu, as {@code openapi.yaml} describes it.
 *
 * @param seen how often something was done to it, to be sent back with the next act
 */
record SealJson(
        UUID id,
        String label,
        SealKind kind,
        String name,
        @Nullable String stamp,
        @Nullable String certificate,
        LocalDate received,
        UUID keeper,
        String place,
        @Nullable Check check,
        @Nullable Instant goneAt,
        int seen) {

    static SealJson of(OfficialSeal one) {
        return new SealJson(
                one.id(),
                one.label(),
                one.kind(),
                one.name(),
                one.stamp(),
                one.certificate(),
                one.received(),
                one.keeper().value(),
                one.place(),
                one.checked(),
                one.gone(),
                one.acts());
    }
}

package vn.somat.safeguards.incidents.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.safeguards.incidents.Incident;
import vn.somat.safeguards.incidents.IncidentKind;

/**
 * Vụ lộ, mất, as {@code openapi.yaml} describes it: without a word of it.
 *
 * @param seen how often something was done to it, to be sent back with the next act
 */
record IncidentJson(
        UUID id,
        String label,
        IncidentKind kind,
        String level,
        @Nullable UUID carrier,
        @Nullable UUID document,
        @Nullable LocalDate happened,
        LocalDate found,
        Instant openedAt,
        UUID openedBy,
        @Nullable Instant headKnewAt,
        LocalDate handleBy,
        @Nullable Instant closedAt,
        int seen) {

    static IncidentJson of(Incident one) {
        return new IncidentJson(
                one.id().value(),
                one.label(),
                one.kind(),
                one.level().code(),
                one.carrier(),
                one.document(),
                one.happened(),
                one.found(),
                one.openedAt(),
                one.openedBy().value(),
                one.seenAt(),
                one.handleBy(),
                one.closedAt(),
                one.acts());
    }
}

package vn.somat.safeguards.inspections.api;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.safeguards.inspections.Inspection;

/**
 * Cuộc kiểm tra, as {@code openapi.yaml} describes it.
 *
 * @param own whether the registers of this office answer
 * @param seen how often something was done to it, to be sent back with the next act
 */
record InspectionJson(
        UUID id,
        String label,
        @Nullable UUID plan,
        Inspection.Kind kind,
        String body,
        boolean own,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate from,
        String pack,
        String level,
        Inspection.State state,
        int seen) {

    static InspectionJson of(Inspection one) {
        var plan = one.plan();
        return new InspectionJson(
                one.id().value(),
                one.label(),
                plan == null ? null : plan.value(),
                one.kind(),
                one.body(),
                one.own(),
                one.firstDay(),
                one.lastDay(),
                one.from(),
                one.pack(),
                one.level(),
                one.state(),
                one.acts());
    }
}

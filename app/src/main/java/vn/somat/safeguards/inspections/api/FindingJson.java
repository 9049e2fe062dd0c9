package vn.somat.safeguards.inspections.api;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.safeguards.inspections.Finding;

/**
 * Phát hiện, kiến nghị, as {@code openapi.yaml} describes it.
 *
 * @param what what was found, {@code advice} what is to be done; null in the list of those that are open
 * @param responsible null where the body is another one
 * @param seen how often something was done to it, to be sent back with the next act
 */
record FindingJson(
        UUID id,
        String label,
        UUID inspection,
        String question,
        @Nullable String what,
        @Nullable String advice,
        LocalDate due,
        @Nullable UUID responsible,
        Finding.State state,
        int seen) {

    static FindingJson of(Finding one) {
        var responsible = one.responsible();
        return new FindingJson(
                one.id().value(),
                one.label(),
                one.inspection().id().value(),
                one.question(),
                one.what(),
                one.advice(),
                one.due(),
                responsible == null ? null : responsible.value(),
                one.state(),
                one.seen());
    }
}

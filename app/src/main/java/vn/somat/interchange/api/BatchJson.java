package vn.somat.interchange.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.interchange.batches.BatchState;
import vn.somat.interchange.batches.BatchView;

/**
 * Lượt cho số, as {@code openapi.yaml} describes it.
 *
 * @param why code of what stopped it by itself
 * @param at how many rows were looked at, in the state it is in
 * @param flawed rows that are not right and get no number
 * @param failed rows that were refused when their turn came
 */
record BatchJson(
        UUID id,
        String label,
        UUID book,
        LocalDate date,
        String type,
        @Nullable String symbol,
        String level,
        BatchState state,
        @Nullable String why,
        int rows,
        int at,
        int flawed,
        int done,
        int failed,
        boolean forgotten,
        Instant madeAt,
        UUID madeBy) {

    static BatchJson of(BatchView one) {
        return new BatchJson(
                one.id(),
                one.label(),
                one.book().value(),
                one.date(),
                one.type(),
                one.symbol(),
                one.level(),
                one.state(),
                one.why(),
                one.rows(),
                one.at(),
                one.flawed(),
                one.done(),
                one.failed(),
                one.forgotten(),
                one.madeAt(),
                one.madeBy().value());
    }
}

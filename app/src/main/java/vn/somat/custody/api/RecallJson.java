package vn.somat.custody.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.recall.Recall;

/** Lần thu hồi, as {@code openapi.yaml} describes it. */
record RecallJson(
        UUID id,
        String label,
        UUID document,
        String paper,
        String level,
        LocalDate due,
        @Nullable String reason,
        UUID begunBy,
        Instant begunAt,
        @Nullable Instant revokedAt,
        @Nullable Instant closedAt,
        int outstanding,
        List<RecallLineJson> lines) {

    static RecallJson of(Recall one) {
        return new RecallJson(
                one.id().value(),
                one.label(),
                one.document().value(),
                one.paper(),
                one.level().code(),
                one.due(),
                one.reason(),
                one.begunBy().value(),
                one.begunAt(),
                one.revoked(),
                one.closed(),
                one.outstanding(),
                one.lines().stream().map(RecallLineJson::of).toList());
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "RecallJson[" + label + "]";
    }
}

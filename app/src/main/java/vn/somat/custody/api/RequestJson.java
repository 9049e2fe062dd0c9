package vn.somat.custody.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.requests.Request;
import vn.somat.custody.requests.RequestKind;
import vn.somat.custody.requests.RequestState;

/** Đề nghị mang ra, cung cấp, as {@code openapi.yaml} describes it. */
record RequestJson(
        UUID id,
        String label,
        RequestKind kind,
        RequestState state,
        String level,
        String levelLabel,
        Map<String, String> words,
        List<CarrierJson> carriers,
        int count,
        @Nullable LocalDate leaves,
        @Nullable LocalDate due,
        UUID askedBy,
        Instant askedAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant outAt,
        @Nullable Instant endedAt) {

    static RequestJson of(Request one) {
        return new RequestJson(
                one.id().value(),
                one.label(),
                one.kind(),
                one.state(),
                one.level().code(),
                one.level().label(),
                one.words(),
                CarrierJson.of(one.carriers()),
                one.count(),
                one.leavesOn(),
                one.dueOn(),
                one.askedBy().value(),
                one.askedAt(),
                one.decidedBy() == null ? null : one.decidedBy().value(),
                one.decidedAt(),
                one.outAt(),
                one.endedAt());
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "RequestJson[" + label + "]";
    }
}

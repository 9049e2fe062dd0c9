package vn.somat.custody.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.destruction.Destruction;
import vn.somat.custody.destruction.Electronic;

/** Lần tiêu hủy, as {@code openapi.yaml} describes it. */
record DestructionJson(
        UUID id,
        String label,
        Destruction.Kind kind,
        Destruction.State state,
        String level,
        String levelLabel,
        String reason,
        UUID proposedBy,
        Instant proposedAt,
        List<ItemJson> items,
        @Nullable String council,
        @Nullable String decision,
        @Nullable String refusal,
        @Nullable DoneJson execution,
        @Nullable Instant notedAt) {

    /** @param paper number of the paper whose files or words these are */
    record ItemJson(
            int number,
            Electronic.What what,
            @Nullable CarrierJson carrier,
            @Nullable UUID document,
            @Nullable String paper,
            boolean open,
            @Nullable String dropped) {

        static ItemJson of(Destruction.Item one) {
            var carrier = one.carrier();
            var paper = one.paper();
            return new ItemJson(
                    one.number(),
                    one.what(),
                    carrier == null ? null : CarrierJson.of(carrier),
                    paper == null ? null : paper.id().value(),
                    paper == null ? null : paper.number(),
                    one.open(),
                    one.dropped());
        }

        /** Numbers only. */
        @Override
        public String toString() {
            return "ItemJson[" + number + "]";
        }
    }

    record DoneJson(
            @Nullable String record,
            Instant at,
            UUID by,
            @Nullable UUID second,
            String method) {

        static DoneJson of(Destruction.Execution one) {
            return new DoneJson(
                    one.record(),
                    one.at(),
                    one.by().value(),
                    one.second() == null ? null : one.second().value(),
                    one.method().name());
        }
    }

    static DestructionJson of(Destruction one) {
        var council = one.council();
        var decision = one.decision();
        var execution = one.execution();
        return new DestructionJson(
                one.id().value(),
                one.label(),
                one.kind(),
                one.state(),
                one.level().code(),
                one.level().label(),
                one.reason(),
                one.proposedBy().value(),
                one.proposedAt(),
                one.items().stream().map(ItemJson::of).toList(),
                council == null ? null : council.number(),
                decision == null ? null : decision.number(),
                one.refusal(),
                execution == null ? null : DoneJson.of(execution),
                one.seen());
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "DestructionJson[" + label + "]";
    }
}

package vn.somat.custody.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.CarrierKind;
import vn.somat.custody.carriers.Medium;
import vn.somat.custody.carriers.Seen;
import vn.somat.registry.json.JsonFields;
import vn.somat.registry.json.Sent;

/** Bản, vật chứa, as {@code openapi.yaml} describes it. Nothing is left out: what is not known is null. */
record CarrierJson(
        UUID id,
        String label,
        CarrierKind kind,
        Medium medium,
        @Nullable UUID document,
        @Nullable String paper,
        @Nullable Integer copyNumber,
        @Nullable UUID parent,
        @Nullable Integer pages,
        String level,
        String levelLabel,
        AccountJson account,
        @Nullable String name,
        int seen,
        Instant movedAt,
        Instant madeAt,
        UUID madeBy) {

    static CarrierJson of(Carrier one) {
        return new CarrierJson(
                one.id().value(),
                one.label(),
                one.kind(),
                one.medium(),
                one.document() == null ? null : one.document().value(),
                one.paper(),
                one.copyNumber(),
                one.parent() == null ? null : one.parent().value(),
                one.pages(),
                one.level().code(),
                one.level().label(),
                AccountJson.of(one.account()),
                one.name(),
                one.moves(),
                one.movedAt(),
                one.madeAt(),
                one.madeBy().value());
    }

    static List<CarrierJson> of(List<Carrier> carriers) {
        return carriers.stream().map(CarrierJson::of).toList();
    }

    /** {@code {"id": …, "seen": …}}: carriers as whoever acts saw them. */
    static List<Seen> seen(JsonFields fields) {
        return fields.list("carriers").stream()
                .map(one -> {
                    var seen = new Seen(
                            new CarrierId(Sent.id(one, "id")), Objects.requireNonNullElse(one.whole("seen"), 0));
                    one.noMore();
                    return seen;
                })
                .toList();
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "CarrierJson[" + label + "]";
    }
}

package vn.somat.custody.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.handover.ReceiptKind;
import vn.somat.custody.handover.Slip;
import vn.somat.custody.handover.SlipState;
import vn.somat.organisation.PersonId;

/** Phiếu giao nhận, as {@code openapi.yaml} describes it. Nothing is left out: what is not known is null. */
record SlipJson(
        UUID id,
        String label,
        SlipState state,
        UUID giver,
        @Nullable UUID receiver,
        @Nullable String body,
        String level,
        String levelLabel,
        boolean addresseeOnly,
        UUID bearer,
        Instant preparedAt,
        @Nullable Instant leftAt,
        @Nullable Instant endedAt,
        @Nullable ReceiptKind receipt,
        @Nullable String signedKey,
        @Nullable String seal,
        @Nullable Integer bookYear,
        @Nullable Integer bookNumber,
        List<CarrierJson> carriers) {

    static SlipJson of(Slip slip) {
        var packed = slip.packed();
        return new SlipJson(
                slip.id().value(),
                slip.label(),
                slip.state(),
                slip.giver().value(),
                id(slip.receiver()),
                slip.body(),
                slip.level().code(),
                slip.level().label(),
                slip.addresseeOnly(),
                slip.bearer().value(),
                slip.preparedAt(),
                slip.leftAt(),
                slip.endedAt(),
                slip.receipt(),
                slip.signedKey(),
                packed == null ? null : packed.seal(),
                slip.bookYear(),
                slip.bookNumber(),
                CarrierJson.of(slip.lines().stream().map(one -> one.carrier()).toList()));
    }

    private static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "SlipJson[" + label + "]";
    }
}

package vn.somat.custody.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Thing;
import vn.somat.custody.carriers.Account.State;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.vault.ContentId;

/** A slip as it is stored; its words and lines lie beside it. */
record KeptSlip(
        HandoverId id,
        long number,
        PersonId giver,
        @Nullable PersonId receiver,
        String level,
        int rank,
        ContentId content,
        boolean addresseeOnly,
        Instant preparedAt,
        Slip.@Nullable Packed packed,
        @Nullable PersonId courier,
        @Nullable Instant takenAt,
        @Nullable String means,
        @Nullable Instant leftAt,
        SlipState state,
        @Nullable Instant endedAt,
        @Nullable PersonId endedBy,
        @Nullable ReceiptKind receipt,
        @Nullable Boolean sealWhole,
        @Nullable String signedKey,
        @Nullable Integer bookYear,
        @Nullable Integer bookNumber) {

    static final String THING = "handover";

    static KeptSlip fresh(
            HandoverId id,
            long number,
            PersonId giver,
            @Nullable PersonId receiver,
            String level,
            int rank,
            ContentId content,
            boolean addresseeOnly,
            Instant at) {
        return new KeptSlip(
                id,
                number,
                giver,
                receiver,
                level,
                rank,
                content,
                addresseeOnly,
                at,
                null,
                null,
                null,
                null,
                null,
                SlipState.PREPARED,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    String label() {
        return Slip.label(number);
    }

    /** What access is asked about, as somebody's own. */
    Thing thing(@Nullable PersonId whose) {
        return Thing.of("handover", id.value()).level(level, rank).person(whose);
    }

    /** Who answers for what is on it. */
    PersonId bearer() {
        return state == SlipState.ON_WAY && courier != null ? courier : giver;
    }

    /** In which account what is on it stands. */
    State account() {
        return state == SlipState.ON_WAY ? State.IN_TRANSIT : State.HELD;
    }

    KeptSlip requireOpen() {
        if (!state.open()) {
            throw Refusal.conflict("custody.handover.ended." + state.name(), label());
        }
        return this;
    }

    Entry entry(String act, PersonId by) {
        return Entry.of(act)
                .by(by.value().toString())
                .on("handover", id.value())
                .level(level)
                .with("slip", label());
    }

    @Override
    public String toString() {
        return "KeptSlip[" + number + " " + state + "]";
    }
}

package vn.somat.registry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.registry.DocumentView.Recipient;

/**
 * A line as it was typed, normalised and found right, before it has a serial.
 *
 * @param determination the decision its level rests on; null for what needs none
 */
record Draft(
        Ruling ruling,
        Facts facts,
        Texts texts,
        @Nullable UnitId unit,
        @Nullable PersonId drafter,
        @Nullable PersonId addressee,
        List<Recipient> recipients,
        @Nullable UUID determination) {

    Draft {
        recipients = List.copyOf(recipients);
    }

    /** One whose level needs no decision of this office. */
    Draft(
            Ruling ruling,
            Facts facts,
            Texts texts,
            @Nullable UnitId unit,
            @Nullable PersonId drafter,
            @Nullable PersonId addressee,
            List<Recipient> recipients) {
        this(ruling, facts, texts, unit, drafter, addressee, recipients, null);
    }

    Draft numbered(String number) {
        return new Draft(ruling, facts.numbered(number), texts, unit, drafter, addressee, recipients, determination);
    }

    Draft because(@Nullable String reason) {
        return new Draft(ruling, facts, texts.because(reason), unit, drafter, addressee, recipients, determination);
    }
}

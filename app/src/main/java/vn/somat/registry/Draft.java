package vn.somat.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.registry.DocumentView.Recipient;

/** A line as it was typed, normalised and found right, before it has a serial. */
record Draft(
        Ruling ruling,
        Facts facts,
        Texts texts,
        @Nullable UnitId unit,
        @Nullable PersonId drafter,
        @Nullable PersonId addressee,
        List<Recipient> recipients) {

    Draft {
        recipients = List.copyOf(recipients);
    }

    Draft numbered(String number) {
        return new Draft(ruling, facts.numbered(number), texts, unit, drafter, addressee, recipients);
    }

    Draft because(@Nullable String reason) {
        return new Draft(ruling, facts, texts.because(reason), unit, drafter, addressee, recipients);
    }
}

package vn.somat.registry;

import java.time.LocalDate;
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
 * @param until last day of its protection, as it was decided; null: what its level gives
 * @param unmarked {@code WAITING} for a paper whose level is only supposed
 */
record Draft(
        Ruling ruling,
        Facts facts,
        Texts texts,
        @Nullable UnitId unit,
        @Nullable PersonId drafter,
        @Nullable PersonId addressee,
        List<Recipient> recipients,
        @Nullable UUID determination,
        @Nullable LocalDate until,
        @Nullable Unmarked unmarked) {

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
        this(ruling, facts, texts, unit, drafter, addressee, recipients, null, null, null);
    }

    /** The same, protected at a level that is only supposed. */
    Draft supposed(Ruling level) {
        return new Draft(
                level, facts, texts, unit, drafter, addressee, recipients, determination, until, Unmarked.WAITING);
    }

    Draft numbered(String number) {
        return new Draft(
                ruling,
                facts.numbered(number),
                texts,
                unit,
                drafter,
                addressee,
                recipients,
                determination,
                until,
                unmarked);
    }

    Draft because(@Nullable String reason) {
        return new Draft(
                ruling,
                facts,
                texts.because(reason),
                unit,
                drafter,
                addressee,
                recipients,
                determination,
                until,
                unmarked);
    }

    Draft protectedUntil(@Nullable LocalDate day) {
        return new Draft(ruling, facts, texts, unit, drafter, addressee, recipients, determination, day, unmarked);
    }

    /** Resting on a decision of this office. */
    Draft restingOn(UUID decision, LocalDate day) {
        return new Draft(ruling, facts, texts, unit, drafter, addressee, recipients, decision, day, unmarked);
    }
}

package vn.somat.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dòng của sổ cũ: one line of a book kept before this house, as somebody typed it then. Its number is its own, also when
 * it went out.
 *
 * @param serial as it stood in the old book; null: the next one of the year
 * @param arrivalDate of an incoming paper; its own day when null
 * @param level code; null for an ordinary paper
 * @param kept what the old book says of a number that was kept and never given to a paper; null for a paper
 */
public record OldLine(
        @Nullable Integer serial,
        @Nullable LocalDate arrivalDate,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String type,
        @Nullable String title,
        @Nullable String issuer,
        @Nullable String signer,
        @Nullable String level,
        @Nullable String urgency,
        @Nullable Integer pages,
        @Nullable Integer copies,
        List<DocumentView.Recipient> recipients,
        @Nullable String note,
        @Nullable String kept) {

    public OldLine {
        recipients = List.copyOf(recipients);
    }

    /** The same of this day. */
    public OldLine on(@Nullable LocalDate day) {
        return new OldLine(
                serial,
                arrivalDate,
                number,
                day,
                type,
                title,
                issuer,
                signer,
                level,
                urgency,
                pages,
                copies,
                recipients,
                note,
                kept);
    }

    /** The day that says which year's book it stands in. */
    @Nullable
    LocalDate day() {
        return arrivalDate == null ? date : arrivalDate;
    }

    @Override
    public String toString() {
        return "OldLine[" + serial + "]";
    }
}

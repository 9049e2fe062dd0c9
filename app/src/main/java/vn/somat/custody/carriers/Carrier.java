package vn.somat.custody.carriers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;
import vn.somat.regulation.Level;

/**
 * Bản, vật chứa bí mật nhà nước: one thing that can be held in a hand, as its reader may see it.
 *
 * @param number the house's own, on its label
 * @param formerNumber on the label of the office it came from, which is part of ours now; null for our own
 * @param document the paper it is a copy of; null for a notebook, a disc, an object; {@code paper} is its number
 * @param copyNumber bản số, bản sao số
 * @param pages of it, or of its paper where nothing is said of it; null: nobody said
 * @param level of the line in the book, or its own
 * @param name what it is, or whom it is meant for; null where there is no word
 */
public record Carrier(
        CarrierId id,
        long number,
        @Nullable Long formerNumber,
        CarrierKind kind,
        Medium medium,
        @Nullable DocumentId document,
        @Nullable String paper,
        @Nullable LocalDate date,
        boolean cancelled,
        @Nullable Integer copyNumber,
        @Nullable CarrierId parent,
        @Nullable Integer pages,
        Level level,
        Account account,
        @Nullable String name,
        int moves,
        Instant movedAt,
        Instant madeAt,
        PersonId madeBy) {

    /** What stands on its label and in its QR. */
    public String label() {
        return label(number);
    }

    static String label(long number) {
        return String.format(Locale.ROOT, "B-%06d", number);
    }

    /** What stands on the label of the office it came from; null for our own. */
    public @Nullable String formerLabel() {
        return formerNumber == null ? null : label(formerNumber);
    }

    /** Whether it is at hand and its paper stands. */
    public boolean copiable() {
        return document != null && !cancelled && account.state() == Account.State.HELD;
    }

    /** For whom it is not there otherwise: that there is one with this label, of this level. */
    Carrier labelOnly() {
        return new Carrier(
                id, number, null, kind, medium, null, null, null, false, null, null, null, level, account, null, moves,
                movedAt, madeAt, madeBy);
    }

    /** As a form sends it back. */
    public String seen() {
        return id.value() + ":" + moves;
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "Carrier[" + label() + " " + account.state() + "]";
    }
}

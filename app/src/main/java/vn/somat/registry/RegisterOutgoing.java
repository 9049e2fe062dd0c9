package vn.somat.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;

/**
 * Đăng ký văn bản đi: what a clerk writes down of a paper that goes out; its number is given by the house.
 *
 * @param type symbol of the document type
 * @param list a saved distribution list whose members are added to {@code recipients}
 * @param reserved the reserved line whose number this paper takes; null for the next free number
 * @param symbol issuing symbol in the number when it is not the office's own (VPTU instead of TU); null: the office's
 * @param key repeats of the same act carry the same key
 * @param drafter the person who drafted it and sees it as their own
 * @param determination the decision on its level; a secret paper goes out only with one
 */
public record RegisterOutgoing(
        BookId book,
        LocalDate date,
        String type,
        @Nullable String symbol,
        @Nullable String title,
        String level,
        @Nullable String urgency,
        String signer,
        List<DocumentView.Recipient> recipients,
        @Nullable UUID list,
        @Nullable Integer pages,
        @Nullable UnitId unit,
        @Nullable String note,
        @Nullable DocumentId reserved,
        @Nullable UUID key,
        @Nullable PersonId drafter,
        @Nullable UUID determination) {

    public RegisterOutgoing {
        recipients = List.copyOf(recipients);
    }

    /** Without a drafter who would see it as their own, and without a decision on its level. */
    public RegisterOutgoing(
            BookId book,
            LocalDate date,
            String type,
            @Nullable String symbol,
            @Nullable String title,
            String level,
            @Nullable String urgency,
            String signer,
            List<DocumentView.Recipient> recipients,
            @Nullable UUID list,
            @Nullable Integer pages,
            @Nullable UnitId unit,
            @Nullable String note,
            @Nullable DocumentId reserved,
            @Nullable UUID key) {
        this(
                book,
                date,
                type,
                symbol,
                title,
                level,
                urgency,
                signer,
                recipients,
                list,
                pages,
                unit,
                note,
                reserved,
                key,
                null,
                null);
    }

    /** The same paper resting on a decision on its level. */
    public RegisterOutgoing restingOn(@Nullable UUID decision) {
        return new RegisterOutgoing(
                book,
                date,
                type,
                symbol,
                title,
                level,
                urgency,
                signer,
                recipients,
                list,
                pages,
                unit,
                note,
                reserved,
                key,
                drafter,
                decision);
    }

    @Override
    public String toString() {
        return "RegisterOutgoing[" + book.value() + " " + level + "]";
    }
}

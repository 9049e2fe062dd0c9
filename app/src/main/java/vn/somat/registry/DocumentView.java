package vn.somat.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.regulation.Direction;
import vn.somat.regulation.Level;

/**
 * Một dòng của sổ: one registered paper as its reader may see it. Texts are null where there is none, where the level
 * forbids one, or where the content was destroyed.
 *
 * @param number số, ký hiệu as printed; empty for a reserved number that has no paper yet
 * @param title trích yếu
 * @param reason why it was cancelled, reserved or inserted
 * @param protectedUntil last day of its protection; null for what is no secret, and where nobody knows
 * @param destroyedParts copies and files that are no more
 * @param imported whether it came from an older book by import; for ever
 * @param origin the file and line it came from; null where it came from none
 */
public record DocumentView(
        DocumentId id,
        BookId book,
        int volume,
        Direction direction,
        Serial serial,
        State state,
        String regime,
        Level level,
        @Nullable LocalDate protectedUntil,
        String number,
        @Nullable LocalDate date,
        @Nullable LocalDate arrivalDate,
        @Nullable String typeSymbol,
        @Nullable String typeName,
        @Nullable String title,
        @Nullable String issuer,
        @Nullable String signer,
        @Nullable String urgency,
        @Nullable Integer pages,
        @Nullable Integer copies,
        @Nullable UnitId unit,
        @Nullable PersonId addressee,
        List<Recipient> recipients,
        @Nullable String note,
        @Nullable String reason,
        boolean inserted,
        boolean imported,
        @Nullable Origin origin,
        boolean destroyed,
        Instant registeredAt,
        PersonId registeredBy,
        UUID ledgerEntry,
        List<Correction> corrections,
        List<DestroyedPart> destroyedParts,
        int attachments) {

    public enum State {
        REGISTERED,
        /** Registered by its envelope; the addressee completes it. */
        OUTSIDE_ONLY,
        RESERVED,
        CANCELLED
    }

    /** Nơi nhận: one recipient and how many copies it gets. */
    public record Recipient(String name, int copies) {

        @Override
        public String toString() {
            return "Recipient x" + copies;
        }
    }

    /** Sửa: one field that was corrected, with its old value; filled when one paper is read, and for the book's columns. */
    public record Correction(String field, @Nullable String old, String reason, PersonId by, Instant at) {

        @Override
        public String toString() {
            return "Correction of " + field;
        }
    }

    public DocumentView {
        recipients = List.copyOf(recipients);
        corrections = List.copyOf(corrections);
        destroyedParts = List.copyOf(destroyedParts);
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "DocumentView[" + id.value() + " " + level.code() + "]";
    }
}

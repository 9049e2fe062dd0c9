package vn.somat.custody.handover;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Level;

/**
 * Bất thường, as its reader may see it.
 *
 * @param slip number of the slip; null: a parcel from outside that is in no book yet
 * @param carrier number on the label; null: of the whole
 * @param sender of a parcel
 * @param marks what stands on the outside of a parcel
 * @param answer of the head
 */
public record Fault(
        UUID id,
        long number,
        @Nullable HandoverId handover,
        @Nullable String slip,
        @Nullable String carrier,
        FaultKind kind,
        Level level,
        @Nullable String words,
        @Nullable String sender,
        @Nullable String marks,
        Instant foundAt,
        PersonId foundBy,
        @Nullable PersonId giver,
        @Nullable Instant toldAt,
        @Nullable Instant seenAt,
        @Nullable PersonId seenBy,
        @Nullable String answer) {

    public String label() {
        return String.format(Locale.ROOT, "BT-%04d", number);
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "Fault[" + label() + "]";
    }
}

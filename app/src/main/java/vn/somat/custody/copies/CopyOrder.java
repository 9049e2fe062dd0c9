package vn.somat.custody.copies;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.Carrier;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentView.Recipient;

/**
 * Lệnh sao, chụp, as its reader may see it.
 *
 * @param source what is copied, with its paper and its level
 * @param kind code of the form of copying in the pack {@code regime}; {@code form} is how it is called there
 * @param reason why it was refused or taken back
 * @param bookNumber its line in the copying register of {@code bookYear}
 */
public record CopyOrder(
        CopyOrderId id,
        String code,
        Carrier source,
        String regime,
        String kind,
        String form,
        int copies,
        List<Recipient> to,
        String purpose,
        @Nullable String consent,
        OrderState state,
        PersonId askedBy,
        Instant askedAt,
        @Nullable Permission permission,
        @Nullable Made made,
        @Nullable String reason) {

    public CopyOrder {
        to = List.copyOf(to);
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "CopyOrder[" + code + " " + state + "]";
    }
}

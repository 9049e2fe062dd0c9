package vn.somat.custody.handover;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.Seen;
import vn.somat.organisation.PersonId;

/**
 * Phiếu sắp lập.
 *
 * @param receiver of the office; null for another body
 * @param body may be left out where all that goes was issued for one
 * @param basis which paper lets it go to a body it was not issued for
 */
public record Preparing(
        List<Seen> carriers,
        @Nullable PersonId receiver,
        @Nullable String body,
        @Nullable String basis,
        boolean addresseeOnly,
        @Nullable String note) {

    public Preparing {
        carriers = List.copyOf(carriers);
    }

    @Override
    public String toString() {
        return "Preparing[" + carriers.size() + "]";
    }
}

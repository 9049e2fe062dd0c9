package vn.somat.custody.copies;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.registry.DocumentView.Recipient;

/**
 * Đề nghị sao, chụp, as it was typed.
 *
 * @param kind code of a form of copying of today's pack
 * @param to who gets how many copies
 * @param consent number of the paper that lets it be copied although it is not to be; null for none
 */
public record CopyRequest(
        CarrierId source,
        @Nullable String kind,
        @Nullable String purpose,
        List<Recipient> to,
        @Nullable String consent) {

    public CopyRequest {
        to = List.copyOf(to);
    }

    /** Words are not for logs. */
    @Override
    public String toString() {
        return "CopyRequest[" + source.value() + " " + kind + "]";
    }
}

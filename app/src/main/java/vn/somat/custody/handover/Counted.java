package vn.somat.custody.handover;

import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.Seen;

/**
 * Một bản đã đếm.
 *
 * @param pages null: as the slip says
 * @param words what is wrong with it
 */
public record Counted(
        Seen carrier,
        boolean there,
        @Nullable Integer pages,
        @Nullable FaultKind fault,
        @Nullable String words) {

    @Override
    public String toString() {
        return "Counted[" + carrier + "]";
    }
}

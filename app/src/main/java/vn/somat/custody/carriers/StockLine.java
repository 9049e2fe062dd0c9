package vn.somat.custody.carriers;

import org.jspecify.annotations.Nullable;
import vn.somat.custody.places.PlaceId;

/**
 * Một bản khi kiểm kê.
 *
 * @param shouldStand where the books have it; null: in somebody's hands
 * @param foundIn the place inside that was named before it was scanned
 * @param moves how often it had moved when it was scanned; null: it was not
 * @param reason why it differs, once the stocktaking is closed
 */
public record StockLine(
        Carrier carrier,
        boolean expected,
        boolean found,
        @Nullable PlaceId shouldStand,
        @Nullable PlaceId foundIn,
        @Nullable Integer moves,
        @Nullable String reason) {

    /** Chênh lệch. */
    public enum Difference {
        NONE,
        MISSING,
        /** In the books it stands nowhere. */
        EXTRA,
        /** In the books it stands in another place. */
        MISPLACED
    }

    public Difference difference() {
        if (expected) {
            return !found
                    ? Difference.MISSING
                    : foundIn == null || foundIn.equals(shouldStand) ? Difference.NONE : Difference.MISPLACED;
        }
        return shouldStand == null ? Difference.EXTRA : Difference.MISPLACED;
    }

    public boolean differs() {
        return difference() != Difference.NONE;
    }
}

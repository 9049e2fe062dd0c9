package vn.somat.custody.carriers;

import org.jspecify.annotations.Nullable;
import vn.somat.custody.places.PlaceId;

/**
 * Một bản khi kiểm kê.
 *
 * @param shouldStand where the books have it; null: in somebody's hands
 * @param reason why it differs, once the stocktaking is closed
 */
public record StockLine(
        Carrier carrier,
        boolean expected,
        boolean found,
        @Nullable PlaceId shouldStand,
        @Nullable String reason) {

    public boolean differs() {
        return expected != found;
    }
}

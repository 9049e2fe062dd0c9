package vn.somat.custody.carriers;

import java.util.UUID;
import vn.somat.ledger.Refusal;

/**
 * Bản đã chọn: a carrier as whoever acts on it saw it. Somebody else may have moved it since; then the act is refused.
 *
 * @param moves how often it had moved
 */
public record Seen(CarrierId carrier, int moves) {

    /** Reads what {@link Carrier#seen} wrote. */
    public static Seen read(String typed) {
        int at = typed.indexOf(':');
        try {
            return new Seen(
                    new CarrierId(UUID.fromString(typed.substring(0, at))), Integer.parseInt(typed.substring(at + 1)));
        } catch (IndexOutOfBoundsException | IllegalArgumentException forged) {
            throw Refusal.invalid("carriers", "custody.carrier.chosen");
        }
    }
}

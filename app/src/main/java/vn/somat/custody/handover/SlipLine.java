package vn.somat.custody.handover;

import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.Carrier;

/**
 * Một dòng của phiếu.
 *
 * @param pages as it was prepared
 * @param found null until it was received or taken back
 */
public record SlipLine(
        Carrier carrier,
        @Nullable Integer pages,
        @Nullable Boolean found,
        @Nullable Integer counted) {

    @Override
    public String toString() {
        return "SlipLine[" + carrier.label() + "]";
    }
}

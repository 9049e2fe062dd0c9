package vn.somat.printing;

import java.time.Instant;
import java.util.List;

/**
 * Nhãn địa chỉ: one for each envelope, cut along thin lines or glued on. All its words come from the caller.
 *
 * @param documentTitle goes into the metadata, so keep it neutral
 * @param sender small, above each
 * @param skipped places at the beginning of the first sheet that are used up already
 */
public record AddressSheet(
        String documentTitle,
        LabelStock stock,
        int skipped,
        String sender,
        List<Address> addresses,
        Instant printedAt) {

    public AddressSheet {
        addresses = List.copyOf(addresses);
        if (skipped < 0 || skipped >= stock.perPage()) {
            throw new IllegalArgumentException("no such place on the sheet: " + skipped);
        }
    }

    /**
     * Nơi nhận.
     *
     * @param line what lies in the envelope, by its number; small, under the name
     */
    public record Address(String to, String line) {

        @Override
        public String toString() {
            return "Address";
        }
    }
}

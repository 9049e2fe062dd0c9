package vn.somat.printing;

import java.time.Instant;
import java.util.List;

/**
 * Dấu "Đến": the stamp a paper gets on arrival. Its size in millimetres and its words come from the regulation pack.
 *
 * @param heading the large word, as ĐẾN; the first two fields stand beside it, the others below
 * @param fields an empty value leaves a dotted line to write on
 */
public record ArrivalStamp(
        String documentTitle,
        double width,
        double height,
        String body,
        String heading,
        List<Field> fields,
        Instant printedAt) {

    public ArrivalStamp {
        fields = List.copyOf(fields);
        if (!(width >= 20 && width <= 200 && height >= 15 && height <= 200)) {
            throw new IllegalArgumentException("not a stamp: " + width + " x " + height + " mm");
        }
    }
}

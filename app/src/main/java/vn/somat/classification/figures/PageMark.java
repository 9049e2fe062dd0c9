package vn.somat.classification.figures;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import vn.somat.ledger.Refusal;

/** Chỗ dừng: after which line the next page begins; from an address, so it may be anything. */
record PageMark(LocalDate day, UUID id, int change) {

    /** No book is older. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2200;

    static PageMark read(String place) {
        var parts = place.split("_", 4);
        try {
            if (parts.length == 3) {
                var day = LocalDate.parse(parts[0]);
                if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                    return new PageMark(day, UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
                }
            }
        } catch (DateTimeParseException | IllegalArgumentException ofAnother) {
            throw Refusal.notThere();
        }
        throw Refusal.notThere();
    }

    @Override
    public String toString() {
        return day + "_" + id + "_" + change;
    }
}

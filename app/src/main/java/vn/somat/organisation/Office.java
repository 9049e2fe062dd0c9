package vn.somat.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.Side;

/**
 * Cơ quan: the office whose register this is.
 *
 * @param superior superior body as it stands on a book's cover; empty when none
 * @param symbol what stands behind the slash in its numbers: TU, VPTU, UBND
 * @param government code of its level of government in the regulation packs; null when nobody has said so
 * @param termFrom first day of the current term of the Party committee; null on the State side
 */
public record Office(
        String name,
        String superior,
        Side side,
        String symbol,
        @Nullable String government,
        @Nullable LocalDate termFrom) {

    /** One whose level of government nobody has named yet. */
    public Office(String name, String superior, Side side, String symbol, @Nullable LocalDate termFrom) {
        this(name, superior, side, symbol, null, termFrom);
    }

    /** Codes only. */
    @Override
    public String toString() {
        return "Office[" + side + " " + symbol + "]";
    }
}

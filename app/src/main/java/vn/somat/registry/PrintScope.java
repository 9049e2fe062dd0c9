package vn.somat.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Phạm vi in: the lines a print-out will hold, counted in its own snapshot.
 *
 * @param lines those the reader may see
 * @param all those there are; never shown, only whether it is more
 * @param from first day of registration, null in an empty book
 */
record PrintScope(
        long lines,
        long all,
        @Nullable Serial first,
        @Nullable Serial last,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        long cancelled,
        long reserved,
        long inserted) {

    /** Whether the reader is not cleared for all of it. */
    boolean partial() {
        return lines < all;
    }
}

package vn.somat.custody.carriers;

import org.jspecify.annotations.Nullable;

/**
 * Chênh lệch: what a carrier's row and the ledger do not say alike.
 *
 * @param carrier what stands on its label; its id where no row has it
 * @param rows where it stands by its row; null where there is none
 * @param ledger where it stands by the ledger; null where nothing is said of it
 * @param entry the place in the ledger of the last posting, or of the one that does not join
 */
public record BalanceDifference(
        Kind kind,
        String carrier,
        @Nullable String rows,
        @Nullable String ledger,
        @Nullable Long entry) {

    /** What is wrong. */
    public enum Kind {
        /** A posting does not begin where the one before ended. */
        NOT_JOINED,
        /** The row stands elsewhere, or has moved more or less often. */
        DIFFERS,
        /** A row nobody posted. */
        NOT_IN_LEDGER,
        /** Posted, and there is no row. */
        NO_ROW
    }

    /** @param number of the movement after which it stands there */
    record Stand(
            int number,
            String account,
            String level,
            @Nullable Long entry) {

        String text() {
            return account + " · " + number;
        }
    }

    static BalanceDifference of(Kind kind, String carrier, @Nullable Stand row, @Nullable Stand posted) {
        return new BalanceDifference(
                kind,
                carrier,
                row == null ? null : row.text(),
                posted == null ? null : posted.text(),
                posted == null ? null : posted.entry());
    }
}

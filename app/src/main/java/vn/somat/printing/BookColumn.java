package vn.somat.printing;

/**
 * A column of a register book.
 *
 * @param number the number printed under the label, as (1)
 * @param width share of the page's width, in proportion to the other columns' shares; greater than 0
 * @param centred whether values stand in the middle (serials, dates) or at the left (words)
 */
public record BookColumn(int number, String label, int width, boolean centred) {

    public BookColumn {
        if (width <= 0) {
            throw new IllegalArgumentException("a column needs a width, column " + number);
        }
    }

    /** A column whose values are words, set from the left. */
    public static BookColumn words(int number, String label, int width) {
        return new BookColumn(number, label, width, false);
    }

    /** A column whose values are short codes, set in the middle. */
    public static BookColumn code(int number, String label, int width) {
        return new BookColumn(number, label, width, true);
    }
}

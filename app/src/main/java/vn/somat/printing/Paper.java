package vn.somat.printing;

/**
 * A sheet and the corner from which it is printed, in millimetres.
 *
 * @param left distance of the print from the left edge
 * @param top distance of the print from the upper edge
 */
public record Paper(double width, double height, double left, double top) {

    public static final Paper A4 = new Paper(210, 297, 20, 15);
    public static final Paper A5_LYING = new Paper(210, 148, 15, 12);

    public Paper {
        if (!(width > 0 && width <= 2000 && height > 0 && height <= 2000 && left >= 0 && top >= 0)) {
            throw new IllegalArgumentException("not a sheet of paper: " + width + " x " + height + " mm");
        }
    }

    /** A label cut to the size of what is printed on it. */
    public static Paper label(double width, double height) {
        return new Paper(width, height, 0, 0);
    }
}

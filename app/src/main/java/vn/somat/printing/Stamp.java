package vn.somat.printing;

import java.util.List;

/**
 * Dấu: a stamp as a drawing. Its frame, millimetres and words come from the regulation pack; a colour is never all that
 * tells one stamp from another.
 *
 * @param width over the outer edge of the frame, in millimetres
 * @param gap between the two lines of a double frame, in millimetres; 0 where there is one line or none
 * @param lines from top to bottom, each centred, letters in points
 * @param red ink of the frame and the letters; otherwise black
 */
public record Stamp(Frame frame, double width, double height, double gap, List<Line> lines, boolean red) {

    /** Khung. */
    public enum Frame {
        DOUBLE,
        SINGLE,
        ROUND,
        NONE
    }

    /** One line of letters. */
    public record Line(String text, int points) {}

    /** Thickness of a line of the frame, in millimetres. */
    static final double RULE = 0.2;

    /** Red of the ink, as printers and screens mix it. */
    static final int[] RED = {200, 16, 32};

    public Stamp {
        lines = List.copyOf(lines);
        if (!(width >= 5 && width <= 200 && height >= 5 && height <= 200 && gap >= 0 && gap < height / 2)) {
            throw new IllegalArgumentException("not a stamp: " + width + " x " + height + " mm");
        }
    }

    /**
     * Where the letters of a line stand: distance of their foot from the upper edge, in millimetres. The block of lines is
     * in the middle; between two lines lies half the height of the lower one's letters.
     */
    double foot(int line) {
        double block = 0;
        for (int i = 0; i < lines.size(); i++) {
            block += capital(i) + (i == 0 ? 0 : capital(i) * 0.75);
        }
        double at = (height - block) / 2;
        for (int i = 0; i <= line; i++) {
            at += capital(i) + (i == 0 ? 0 : capital(i) * 0.75);
        }
        return at;
    }

    /** Height of a capital letter without marks, in millimetres. */
    private double capital(int line) {
        return lines.get(line).points() * 0.66 * 25.4 / 72;
    }
}

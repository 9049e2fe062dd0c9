package vn.somat.printing;

import java.util.List;

/**
 * One box of a register row: pieces of text, some struck through, and perhaps a level's sign in front.
 * A line feed in a text starts a new line. Old values stay readable under their line: nothing in a book is erased.
 */
public record Cell(List<Run> runs, Shape shape) {

    /** A piece of text with one look. */
    public record Run(String text, boolean struck) {}

    public static final Cell EMPTY = new Cell(List.of(), Shape.NONE);

    public Cell {
        runs = List.copyOf(runs);
    }

    public static Cell of(String text) {
        return new Cell(List.of(new Run(text, false)), Shape.NONE);
    }

    /** A corrected value: the old one struck through, the new one on the line below. */
    public static Cell corrected(String old, String now) {
        return new Cell(List.of(new Run(old, true), new Run("\n" + now, false)), Shape.NONE);
    }

    public Cell with(Shape sign) {
        return new Cell(runs, sign);
    }

    Cell struck() {
        return new Cell(runs.stream().map(run -> new Run(run.text(), true)).toList(), shape);
    }
}

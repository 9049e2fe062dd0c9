package vn.somat.printing;

import java.util.List;
import java.util.stream.IntStream;

/** One line of a register book: as many cells as the book has columns, in their order. */
public record BookRow(List<Cell> cells) {

    public BookRow {
        cells = List.copyOf(cells);
    }

    public static BookRow of(String... texts) {
        return new BookRow(List.of(texts).stream().map(Cell::of).toList());
    }

    /** A cancelled line: everything struck through but the column (counted from 0) that holds the reason. */
    public BookRow cancelled(int reasonColumn) {
        return new BookRow(IntStream.range(0, cells.size())
                .mapToObj(i -> i == reasonColumn ? cells.get(i) : cells.get(i).struck())
                .toList());
    }

    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }
}

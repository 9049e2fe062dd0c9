package vn.somat.custody.carriers;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import vn.somat.custody.carriers.BalanceTable.Line;

/** Cộng: the last line of a table. */
final class Summing {

    private Summing() {}

    static Line of(Collection<Line> lines, int columns) {
        List<Long> sums = IntStream.range(0, columns)
                .mapToObj(column -> lines.stream()
                        .mapToLong(line -> line.counts().get(column))
                        .sum())
                .toList();
        return new Line("", "", 0, sums);
    }
}

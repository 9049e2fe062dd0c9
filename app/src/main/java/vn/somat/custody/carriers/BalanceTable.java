package vn.somat.custody.carriers;

import java.time.LocalDate;
import java.util.List;

/**
 * Bảng cân đối bản: of all carriers its reader may see, as they stood at the end of a day.
 *
 * @param columns what is counted
 * @param lines one for each level, person or place; the last one is the sum
 */
public record BalanceTable(BalanceBy by, LocalDate day, List<Column> columns, List<Line> lines) {

    public BalanceTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** What a number says; those with a {@code shelf} lead to the carriers they count. */
    public enum Column {
        MADE,
        TAKEN,
        HELD,
        AWAY,
        PASSED_ON,
        OUTSIDE,
        DESTROYED,
        LOST,
        MISSING
    }

    /**
     * @param key of the level, person or place; empty for a line of what none of them has
     * @param depth of a place in what it stands in
     * @param counts as many as there are columns
     */
    public record Line(String key, String name, int depth, List<Long> counts) {

        public Line {
            counts = List.copyOf(counts);
        }
    }

    /** Whether a number leads to the carriers that it counts: what stands somewhere now, not what went through. */
    public boolean leads(Column column) {
        return switch (column) {
            case HELD, AWAY -> true;
            case OUTSIDE, DESTROYED, LOST -> by == BalanceBy.LEVEL;
            case MADE, TAKEN, PASSED_ON, MISSING -> false;
        };
    }

    /** What is not explained; nothing, always. */
    public long missing() {
        int last = columns.indexOf(Column.MISSING);
        return last < 0 ? 0 : lines.getLast().counts().get(last);
    }
}

package vn.somat.reporting.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.somat.classification.figures.PaperColumn;
import vn.somat.classification.figures.PaperQuestion;
import vn.somat.classification.figures.PapersBy;

/**
 * Bảng thống kê.
 *
 * @param whole whether it counts all papers, or those its reader may see
 * @param lines what is not known of papers last
 */
public record StatisticsTable(PaperQuestion question, PapersBy by, boolean whole, List<Line> lines) {

    /** @param key of what it stands for; empty where nothing is known */
    public record Line(String key, String name, Map<PaperColumn, Long> counts) {

        public Line {
            counts = counts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(counts));
        }

        public long in(PaperColumn column) {
            return counts.getOrDefault(column, 0L);
        }
    }

    public StatisticsTable {
        lines = List.copyOf(lines);
    }

    public long sum(PaperColumn column) {
        return lines.stream().mapToLong(line -> line.in(column)).sum();
    }

    /** The cells of a line, the last column what is kept in all. */
    public List<Long> cells(Line line) {
        var cells = new ArrayList<Long>();
        for (var column : PaperColumn.values()) {
            cells.add(line.in(column));
        }
        cells.add(line.in(PaperColumn.KEPT_CAME) + line.in(PaperColumn.KEPT_WENT));
        return cells;
    }

    public List<Long> sums() {
        var cells = new ArrayList<Long>();
        for (var column : PaperColumn.values()) {
            cells.add(sum(column));
        }
        cells.add(sum(PaperColumn.KEPT_CAME) + sum(PaperColumn.KEPT_WENT));
        return cells;
    }
}

package vn.somat.reporting.statistics;

import java.util.Arrays;
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

    public List<Long> cells(Line line) {
        return Arrays.stream(PaperColumn.values()).map(line::in).toList();
    }

    public List<Long> sums() {
        return Arrays.stream(PaperColumn.values()).map(this::sum).toList();
    }
}

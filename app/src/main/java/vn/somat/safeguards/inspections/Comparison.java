package vn.somat.safeguards.inspections;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** So sánh giữa các nơi, các năm: how each concluded inspection came out, by section. @param lines by body, then by day */
public record Comparison(List<Line> lines) {

    /**
     * Một cuộc kiểm tra.
     *
     * @param faulty by section, how many questions were not, or only in part, as they should be
     * @param asked by section, how many were answered, but for what did not occur
     * @param open how many findings are not closed
     */
    public record Line(
            Inspection inspection, Map<String, Integer> faulty, Map<String, Integer> asked, int findings, int open) {

        public Line {
            faulty = Map.copyOf(faulty);
            asked = Map.copyOf(asked);
        }

        public int faults() {
            return faulty.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int questions() {
            return asked.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** In whole per cent. */
        public int percent() {
            return questions() == 0 ? 0 : Math.round(100f * faults() / questions());
        }

        public int percent(String section) {
            int all = asked.getOrDefault(section, 0);
            return all == 0 ? 0 : Math.round(100f * faulty.getOrDefault(section, 0) / all);
        }
    }

    public Comparison {
        lines = List.copyOf(lines);
    }

    /** Letters of all sections that were asked somewhere. */
    public List<String> sections() {
        var all = new TreeSet<String>();
        lines.forEach(line -> all.addAll(line.asked().keySet()));
        return List.copyOf(all);
    }

    /** By year, the average share of faults. */
    public Map<Integer, Integer> years() {
        var sums = new TreeMap<Integer, int[]>();
        lines.forEach(line -> {
            var sum = sums.computeIfAbsent(line.inspection().firstDay().getYear(), year -> new int[2]);
            sum[0] += line.faults();
            sum[1] += line.questions();
        });
        var years = new TreeMap<Integer, Integer>();
        sums.forEach((year, sum) -> years.put(year, sum[1] == 0 ? 0 : Math.round(100f * sum[0] / sum[1])));
        return years;
    }
}

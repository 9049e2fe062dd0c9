package vn.somat.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, line by line: told while it grows, as a table and as JSON at the end. */
final class Sheet {

    private final PrintStream out;
    private final List<Line> lines = new ArrayList<>();

    Sheet(PrintStream out) {
        this.out = out;
    }

    /**
     * @param target as it is told; empty where there is none
     * @param met null where there is no target
     */
    record Line(
            String what,
            String measured,
            String target,
            @Nullable Boolean met,
            Map<String, Object> figures) {}

    void tell(String progress) {
        out.println("… " + progress);
        out.flush();
    }

    void add(String what, String measured, Map<String, ?> figures) {
        add(new Line(what, measured, "", null, new LinkedHashMap<>(figures)));
    }

    void atLeast(String what, double value, double target, String measured, Map<String, ?> figures) {
        add(new Line(what, measured, "≥ " + plain(target), value >= target, new LinkedHashMap<>(figures)));
    }

    void atMost(String what, double value, double target, String unit, String measured, Map<String, ?> figures) {
        add(new Line(what, measured, "≤ " + plain(target) + unit, value <= target, new LinkedHashMap<>(figures)));
    }

    private void add(Line line) {
        lines.add(line);
        out.println("  " + written(line));
        out.flush();
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static String written(Line line) {
        return "%-52s %-34s %-10s %s"
                .formatted(
                        line.what(),
                        line.measured(),
                        line.target(),
                        line.met() == null ? "" : line.met() ? "met" : "MISSED");
    }

    boolean allMet() {
        return lines.stream().noneMatch(line -> Boolean.FALSE.equals(line.met()));
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    void print() {
        out.println();
        out.println("%-52s %-34s %-10s".formatted("what", "measured", "target"));
        lines.forEach(line -> out.println(written(line)));
        out.flush();
    }

    void write(Path file, Map<String, ?> circumstances) throws IOException {
        var all = new LinkedHashMap<String, Object>(circumstances);
        all.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        all.put("cores", Runtime.getRuntime().availableProcessors());
        all.put("java", Runtime.version().toString());
        all.put("measured", lines.stream().map(Sheet::json).toList());
        Files.writeString(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
    }

    private static Map<String, Object> json(Line line) {
        var object = new LinkedHashMap<String, Object>();
        object.put("what", line.what());
        object.put("measured", line.measured());
        if (line.met() != null) {
            object.put("target", line.target());
            object.put("met", line.met());
        }
        object.putAll(line.figures());
        return object;
    }
}

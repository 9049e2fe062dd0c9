package vn.somat.registry.stamps;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.somat.printing.PlacedStamp;
import vn.somat.printing.Stamp;
import vn.somat.regulation.Value;

/**
 * Mẫu dấu: a stamp as a regulation pack has it, with blanks to fill in.
 *
 * @param code as in the keys of the pack: {@code tuyet-mat}, {@code declassification}
 * @param blanks names of what is filled in, in the order of the lines: {@code from}, {@code to}
 * @param open measures and words nobody has verified and this office has not confirmed
 */
public record StampForm(String code, PlacedStamp drawing, List<String> blanks, List<Value> values, List<Value> open) {

    private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)}");
    private static final String DOTS = "…………";

    public StampForm {
        blanks = List.copyOf(blanks);
        values = List.copyOf(values);
        open = List.copyOf(open);
    }

    static List<String> blanks(List<Stamp.Line> lines) {
        return lines.stream()
                .flatMap(line -> BLANK.matcher(line.text()).results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** The drawing with these texts in its blanks; what is not given stays a row of dots for the pen. */
    public PlacedStamp filled(Map<String, String> texts) {
        var stamp = drawing.stamp();
        var lines = stamp.lines().stream()
                .map(line -> new Stamp.Line(filled(line.text(), texts), line.points()))
                .toList();
        return new PlacedStamp(
                new Stamp(stamp.frame(), stamp.width(), stamp.height(), stamp.gap(), lines, stamp.red()),
                drawing.left(),
                drawing.top());
    }

    private static String filled(String line, Map<String, String> texts) {
        return BLANK.matcher(line).replaceAll(blank -> {
            var text = texts.getOrDefault(blank.group(1), "").strip();
            return java.util.regex.Matcher.quoteReplacement(text.isEmpty() ? DOTS : text);
        });
    }
}

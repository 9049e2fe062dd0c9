package vn.somat.registry.stamps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.somat.printing.PlacedStamp;
import vn.somat.printing.Stamp;
import vn.somat.printing.Stamp.Frame;
import vn.somat.regulation.Rules;
import vn.somat.regulation.Value;

/** Reads the stamps out of a pack: all keys {@code stamp.<code>.…} that have a frame. */
final class StampForms {

    private static final Pattern FRAME = Pattern.compile("stamp\\.([a-z-]+)\\.frame");

    private StampForms() {}

    static List<StampForm> of(Rules rules) {
        return rules.values().stream()
                .map(value -> FRAME.matcher(value.key()))
                .filter(java.util.regex.Matcher::matches)
                .map(key -> form(rules, key.group(1)))
                .toList();
    }

    static Optional<StampForm> find(Rules rules, String code) {
        return rules.find("stamp." + code + ".frame").map(frame -> form(rules, code));
    }

    private static StampForm form(Rules rules, String code) {
        var key = "stamp." + code + ".";
        int size = rules.value(key + "size").number();
        int small = rules.find(key + "small").map(Value::number).orElse(size);
        var lines = new ArrayList<Stamp.Line>();
        for (int i = 1; rules.find(key + "line." + i).isPresent(); i++) {
            lines.add(new Stamp.Line(rules.value(key + "line." + i).text(), i == 1 ? size : small));
        }
        var stamp = new Stamp(
                Frame.valueOf(rules.value(key + "frame").text()),
                rules.value(key + "width").measure(),
                rules.value(key + "height").measure(),
                rules.find(key + "gap").map(Value::measure).orElse(0.0),
                lines,
                rules.find(key + "ink").isEmpty());
        var values = rules.values().stream()
                .filter(value -> value.key().startsWith(key))
                .toList();
        return new StampForm(
                code,
                new PlacedStamp(
                        stamp,
                        rules.value(key + "left").measure(),
                        rules.value(key + "top").measure()),
                StampForm.blanks(lines),
                values,
                values.stream().filter(value -> !value.settled()).toList());
    }
}

package vn.somat.regulation.rulebook;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.Value;

/** The values of a pack as this office applies them, for rules that point at them. */
final class Values {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private final Map<String, Value> all;

    Values(List<Value> all) {
        this.all = all.stream().collect(Collectors.toMap(Value::key, value -> value));
    }

    @Nullable
    String find(String key) {
        var value = all.get(key);
        return value == null ? null : value.text();
    }

    String text(Block at, String field, String key) {
        var text = find(key);
        if (text == null) {
            throw at.fault(field, "this pack has no value " + key);
        }
        return text;
    }

    /** A sentence with {@code {term.extension.latest-days}} filled in. */
    String filled(Block at, String field, int most) {
        return PLACE.matcher(at.words(field, most))
                .replaceAll(place -> java.util.regex.Matcher.quoteReplacement(text(at, field, place.group(1))));
    }
}

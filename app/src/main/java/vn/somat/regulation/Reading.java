package vn.somat.regulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.Citation.Standing;

/**
 * One reading of a pack: puts the office's overrides in the place of what the pack says, and collects every value under
 * its key. An override is left out when the value is verified by now or the text is not of its kind: a newer pack goes
 * before it.
 */
final class Reading {

    private final Map<String, String> overrides;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Map<String, Kind<?>> kinds = new LinkedHashMap<>();

    Reading(Map<String, String> overrides) {
        this.overrides = overrides;
    }

    boolean plain() {
        return overrides.isEmpty();
    }

    <T> T take(String key, String text, Citation citation, Kind<T> kind, Spot spot) {
        T original = spot.read(kind, text);
        var wanted = citation.standing() == Standing.U ? overrides.get(key) : null;
        T applied = wanted == null ? null : kind.read(wanted);
        var value = wanted == null || applied == null
                ? new Value(key, text, citation, null)
                : new Value(key, wanted, citation, text);
        if (values.put(key, value) != null) {
            throw spot.fault("the key " + key + " stands twice in this pack");
        }
        kinds.put(key, kind);
        return applied == null ? original : applied;
    }

    /** The article of a value that was taken before. */
    Citation citation(String key) {
        return Objects.requireNonNull(values.get(key)).citation();
    }

    List<Value> values() {
        return new ArrayList<>(values.values());
    }

    /** What a text under this key must be; null for a key the pack lacks. */
    @Nullable
    Kind<?> kind(String key) {
        return kinds.get(key);
    }
}

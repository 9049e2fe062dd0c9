package vn.somat.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One mapping of a YAML file, read strictly: every key must be known, every value of the right kind. */
final class YamlLines {

    private final String where;
    private final Map<?, ?> values;

    private YamlLines(String where, Map<?, ?> values) {
        this.where = where;
        this.values = values;
    }

    static YamlLines of(String where, @Nullable Object value, String... known) {
        if (!(value instanceof Map<?, ?> values)) {
            throw new ActsFault(where, "expected a mapping");
        }
        var unknown = new HashSet<Object>(values.keySet());
        unknown.removeAll(Set.of(known));
        if (!unknown.isEmpty()) {
            throw new ActsFault(where, "unknown key " + unknown);
        }
        return new YamlLines(where, values);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    @Nullable
    Object value(String key) {
        return values.get(key);
    }

    String text(String key) {
        if (values.get(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new ActsFault(where, key + " must be a text");
    }

    boolean flag(String key) {
        var value = values.get(key);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw new ActsFault(where, key + " must be true or false");
    }

    int number(String key) {
        if (values.get(key) instanceof Integer number) {
            return number;
        }
        throw new ActsFault(where, key + " must be a number");
    }

    List<?> list(String key) {
        var value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw new ActsFault(where, key + " must be a list");
    }

    <E extends Enum<E>> List<E> names(String key, Class<E> type) {
        var names = new ArrayList<E>();
        list(key).forEach(name -> names.add(name(type, name)));
        return names;
    }

    <E extends Enum<E>> @Nullable E name(String key, Class<E> type) {
        return has(key) ? name(type, values.get(key)) : null;
    }

    private <E extends Enum<E>> E name(Class<E> type, @Nullable Object name) {
        try {
            return Enum.valueOf(type, String.valueOf(name));
        } catch (IllegalArgumentException e) {
            throw new ActsFault(where, name + " is no " + type.getSimpleName());
        }
    }
}

package vn.somat.regulation.rulebook;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Các dữ kiện của một việc: what is known about one act, each under the name a pack gives it. Immutable; each method
 * answers fuller facts. Only codes, counts, days, yes and no: nothing secret has a place here. What is not known is left
 * out, and counts as not there.
 */
public final class Facts {

    private static final Facts NONE = new Facts(new TreeMap<>());

    private final SortedMap<String, Object> values;

    private Facts(SortedMap<String, Object> values) {
        this.values = Collections.unmodifiableSortedMap(values);
    }

    public static Facts none() {
        return NONE;
    }

    public Facts yes(String name) {
        return with(name, true);
    }

    public Facts no(String name) {
        return with(name, false);
    }

    /** Yes or no. */
    public Facts that(String name, boolean value) {
        return with(name, value);
    }

    /** A level by its code; nothing for null. */
    public Facts level(String name, @Nullable String code) {
        return with(name, code);
    }

    public Facts count(String name, int value) {
        return with(name, value);
    }

    /** A day; nothing for null. */
    public Facts day(String name, @Nullable LocalDate value) {
        return with(name, value);
    }

    /** A word of the closed list of this fact; nothing for null. */
    public Facts word(String name, @Nullable String value) {
        return with(name, value);
    }

    @Nullable
    Object get(String name) {
        return values.get(name);
    }

    Map<String, Object> values() {
        return values;
    }

    Facts with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new TreeMap<>(values);
        more.put(name, value);
        return new Facts(more);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts facts && values.equals(facts.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}

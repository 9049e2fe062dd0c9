package vn.somat.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The boxes of a correction as they were typed: a field that is not among them stays what it is. */
final class TypedChanges {

    private final Map<String, String> typed;
    private final Typed flaws;

    TypedChanges(Map<String, String> typed, Typed flaws) {
        this.typed = typed;
        this.flaws = flaws;
    }

    void only(Set<String> known) {
        typed.keySet().stream()
                .filter(field -> !known.contains(field))
                .sorted()
                .forEach(field -> flaws.flaw(field, "registry.correct.not-here"));
    }

    boolean has(String field) {
        return typed.containsKey(field);
    }

    String raw(String field) {
        return typed.getOrDefault(field, "");
    }

    @Nullable
    String optional(String field, @Nullable String now, int most) {
        return has(field) ? flaws.optional(field, raw(field), most) : now;
    }

    @Nullable
    String required(String field, @Nullable String now, int most) {
        return has(field) ? flaws.required(field, raw(field), most) : now;
    }

    @Nullable
    LocalDate day(String field, @Nullable LocalDate now) {
        return read(field, now, "registry.date.unreadable", LocalDate::parse);
    }

    @Nullable
    Integer whole(String field, @Nullable Integer now, int least, int most) {
        var whole = read(field, now, "registry.number.unreadable", Integer::valueOf);
        return has(field) ? flaws.number(field, whole, least, most) : now;
    }

    @Nullable
    UUID id(String field, @Nullable UUID now) {
        return read(field, now, "registry." + field + ".unknown", UUID::fromString);
    }

    private <T> @Nullable T read(String field, @Nullable T now, String unreadable, Function<String, T> reader) {
        if (!has(field)) {
            return now;
        }
        var line = Typed.line(raw(field));
        if (line.isEmpty()) {
            return null;
        }
        try {
            return reader.apply(line);
        } catch (DateTimeException | IllegalArgumentException e) {
            flaws.flaw(field, unreadable);
            return now;
        }
    }

    /** Nothing: what was typed may be secret. */
    @Override
    public String toString() {
        return "TypedChanges";
    }
}

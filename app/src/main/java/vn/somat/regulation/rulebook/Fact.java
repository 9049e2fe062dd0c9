package vn.somat.regulation.rulebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Dữ kiện: one thing a rule may ask about, as a pack names it.
 *
 * @param name as rules and programs write it: {@code days-to-expiry}
 * @param label as it is read aloud, in Vietnamese
 * @param words for a word: the closed list; for a level: its codes by rising rank; each with its label; else empty
 * @param from for a count of days that is counted when nobody gives it: from this day …
 * @param to … to this one
 */
public record Fact(
        String name,
        String label,
        Type type,
        SequencedMap<String, String> words,
        @Nullable String from,
        @Nullable String to) {

    /** Loại dữ kiện. */
    public enum Type {
        YES_NO,
        COUNT,
        DAY,
        LEVEL,
        WORD
    }

    public Fact {
        words = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(words));
    }

    /** The value a text stands for; null when it is none of this fact. */
    @Nullable
    Object read(String text) {
        return switch (type) {
            case YES_NO ->
                switch (text) {
                    case "yes", "true" -> Boolean.TRUE;
                    case "no", "false" -> Boolean.FALSE;
                    default -> null;
                };
            case COUNT -> text.matches("-?\\d{1,9}") ? Integer.valueOf(text) : null;
            case DAY -> day(text);
            case LEVEL, WORD -> words.containsKey(text) ? text : null;
        };
    }

    /** Whether a value can be one of this fact. */
    boolean takes(Object value) {
        return switch (type) {
            case YES_NO -> value instanceof Boolean;
            case COUNT -> value instanceof Integer;
            case DAY -> value instanceof LocalDate;
            case LEVEL, WORD -> value instanceof String text && words.containsKey(text);
        };
    }

    /** What a text must be, for whoever mends a pack file. */
    String expected() {
        return switch (type) {
            case YES_NO -> "yes or no";
            case COUNT -> "a whole number";
            case DAY -> "a day as 2026-03-01";
            case LEVEL, WORD -> "one of " + String.join(", ", words.keySet());
        };
    }

    /** Order of two values of this fact's type. */
    int compare(Object one, Object other) {
        return switch (type) {
            case COUNT -> Integer.compare((Integer) one, (Integer) other);
            case DAY -> ((LocalDate) one).compareTo((LocalDate) other);
            case LEVEL -> Integer.compare(rank(one), rank(other));
            case YES_NO, WORD -> throw new IllegalStateException(name + " has no order");
        };
    }

    private int rank(Object code) {
        return List.copyOf(words.keySet()).indexOf(code);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}

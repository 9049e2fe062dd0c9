package vn.somat.regulation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Dạng giá trị: what a text of a pack must be, so that an override is typed like the original.
 *
 * @param code message key that says it to people, {@code regulation.kind.number}
 * @param args what to fill into the message: bounds, permitted words
 * @param expected the same for whoever mends a pack file
 * @param reader answers the value; throws {@link IllegalArgumentException} when the text is not of this kind
 */
record Kind<T>(String code, List<Object> args, String expected, Function<String, T> reader) {

    static Kind<String> words(int most) {
        return new Kind<>("regulation.kind.words", List.of(most), "1 to " + most + " characters", text -> {
            check(!text.isBlank() && text.length() <= most);
            return text;
        });
    }

    /** Words that may be left out. */
    static Kind<String> wordsOrNothing(int most) {
        return new Kind<>(
                "regulation.kind.words-or-nothing", List.of(most), "at most " + most + " characters", text -> {
                    check(text.length() <= most);
                    return text;
                });
    }

    static Kind<Integer> number(int least, int most) {
        var expected = "a whole number from " + least + " to " + most;
        return new Kind<>("regulation.kind.number", List.of(least, most), expected, text -> {
            int number = Integer.parseInt(text);
            check(least <= number && number <= most);
            return number;
        });
    }

    static Kind<Double> millimetres() {
        return new Kind<>(
                "regulation.kind.millimetres", List.of(), "millimetres from 1 to 500, as 35 or 35.5", text -> {
                    check(text.matches("\\d{1,3}(\\.\\d{1,2})?"));
                    double measure = Double.parseDouble(text);
                    check(1 <= measure && measure <= 500);
                    return measure;
                });
    }

    static Kind<Boolean> flag() {
        return new Kind<>("regulation.kind.flag", List.of(), "true or false", text -> {
            check(text.equals("true") || text.equals("false"));
            return Boolean.valueOf(text);
        });
    }

    /** One of the names of an enum, written as in Java. */
    static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return new Kind<>(
                "regulation.kind.choice", List.of(names), "one of " + names, text -> Enum.valueOf(type, text));
    }

    /** The key of a drawn sign. */
    static Kind<String> sign() {
        var names = Arrays.stream(Sign.values()).map(Sign::key).collect(Collectors.joining(", "));
        return new Kind<>("regulation.kind.choice", List.of(names), "one of " + names, text -> {
            check(text.equals(text.toLowerCase(Locale.ROOT)));
            return Sign.valueOf(text.toUpperCase(Locale.ROOT)).key();
        });
    }

    /** A code as it is stored: small letters, digits and hyphens. */
    static Kind<String> slug() {
        return new Kind<>("regulation.kind.code", List.of(), "a code of small letters, digits and hyphens", text -> {
            check(text.matches("[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,3}"));
            return text;
        });
    }

    static Kind<LocalDate> day() {
        return new Kind<>("regulation.kind.day", List.of(), "a day as 2026-03-01", text -> {
            check(text.matches("\\d{4}-\\d{2}-\\d{2}"));
            return LocalDate.parse(text);
        });
    }

    /** A symbol as it stands in a number: letters, nothing that a number is cut at. */
    static Kind<String> symbol() {
        return new Kind<>("regulation.kind.symbol", List.of(), "a symbol of 1 to 10 letters", text -> {
            check(text.matches("\\p{L}{1,10}"));
            return text;
        });
    }

    /** Symbols with blanks between them; none at all is right too. */
    static Kind<Set<String>> symbols() {
        return new Kind<>("regulation.kind.symbols", List.of(), "symbols with blanks between them", text -> {
            check(text.matches("(\\p{L}{1,10}( \\p{L}{1,10}){0,30})?"));
            return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
        });
    }

    static Kind<String> pattern() {
        var expected = "a pattern with one {n} and one {symbol}, perhaps {type}, as {n}/[{type}-]{symbol}";
        return new Kind<>("regulation.kind.pattern", List.of(), expected, text -> {
            check(text.length() <= 60 && NumberGrammar.isPattern(text));
            return text;
        });
    }

    /** The value, or null when the text is not of this kind. */
    @Nullable
    T read(String text) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException notOfThisKind) {
            return null;
        }
    }

    private static void check(boolean right) {
        if (!right) {
            throw new IllegalArgumentException();
        }
    }
}

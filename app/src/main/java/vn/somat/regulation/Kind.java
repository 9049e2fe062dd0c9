package vn.somat.regulation;

import java.net.InetAddress;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Dạng giá trị: what a text of a pack must be, so that an override is typed like the original.
 *
 * @param code what it must be, to people: {@code regulation.kind.<code>}
 * @param args what to fill into that sentence: bounds, permitted words
 * @param expected the same for whoever mends a pack file
 * @param choices all permitted texts, when they are few
 * @param reader answers the value; throws {@link IllegalArgumentException} when the text is not of this kind
 */
record Kind<T>(String code, List<Object> args, String expected, List<String> choices, Function<String, T> reader) {

    static Kind<String> words(int most) {
        return text(
                "words",
                List.of(most),
                "1 to " + most + " characters",
                text -> !text.isBlank() && text.length() <= most);
    }

    static Kind<String> wordsOrNothing(int most) {
        return text(
                "words-or-nothing", List.of(most), "at most " + most + " characters", text -> text.length() <= most);
    }

    static Kind<Integer> number(int least, int most) {
        var expected = "a whole number from " + least + " to " + most;
        return free("number", List.of(least, most), expected, text -> {
            int number = Integer.parseInt(text);
            check(least <= number && number <= most);
            return number;
        });
    }

    static Kind<Double> millimetres() {
        return free("millimetres", List.of(), "millimetres from 1 to 500, as 35 or 35.5", text -> {
            check(text.matches("\\d{1,3}(\\.\\d{1,2})?"));
            double measure = Double.parseDouble(text);
            check(1 <= measure && measure <= 500);
            return measure;
        });
    }

    static Kind<Boolean> flag() {
        return choice(List.of("true", "false"), Boolean::valueOf);
    }

    /** One of these words. */
    static Kind<String> choice(List<String> words) {
        return choice(words, text -> text);
    }

    /** One of the names of an enum, written as in Java. */
    static <E extends Enum<E>> Kind<E> oneOf(Class<E> type) {
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return choice(names, text -> Enum.valueOf(type, text));
    }

    /** The key of a drawn sign. */
    static Kind<String> sign() {
        return choice(Arrays.stream(Sign.values()).map(Sign::key).toList(), text -> text);
    }

    /** A code as it is stored: small letters, digits and hyphens. */
    static Kind<String> slug() {
        return text(
                "code",
                List.of(),
                "a code of small letters, digits and hyphens",
                text -> text.matches("[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,3}"));
    }

    /** A longer code of the same letters, as the law's many positions need. */
    static Kind<String> longCode() {
        return text(
                "code",
                List.of(),
                "a code of small letters, digits and hyphens",
                text -> text.length() <= 60 && text.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    /** The rank of a level named by its code. */
    static Kind<Integer> level(Map<String, Integer> ranks) {
        return choice(List.copyOf(ranks.keySet()), text -> Objects.requireNonNull(ranks.get(text)));
    }

    static Kind<LocalDate> day() {
        return free("day", List.of(), "a day as 2026-03-01", text -> {
            check(text.matches("\\d{4}-\\d{2}-\\d{2}"));
            return LocalDate.parse(text);
        });
    }

    /** A day of every year. */
    static Kind<MonthDay> yearDay() {
        return free("year-day", List.of(), "a day of a year as 15/12", text -> {
            check(text.matches("\\d{1,2}/\\d{1,2}"));
            var parts = text.split("/");
            return MonthDay.of(Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
        });
    }

    /** A symbol as it stands in a number: letters, nothing that a number is cut at. */
    static Kind<String> symbol() {
        return text("symbol", List.of(), "a symbol of 1 to 10 letters", text -> text.matches("\\p{L}{1,10}"));
    }

    /** Symbols with blanks between them; none at all is right too. */
    static Kind<Set<String>> symbols() {
        return free("symbols", List.of(), "symbols with blanks between them", text -> {
            check(text.matches("(\\p{L}{1,10}( \\p{L}{1,10}){0,30})?"));
            return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
        });
    }

    /** Ranges of network addresses. They are read as numbers; no name is looked up. */
    static Kind<String> ranges() {
        return text(
                "ranges",
                List.of(),
                "ranges of addresses with blanks between them, as 10.0.0.0/8 fd00::/8",
                text -> text.length() <= 500 && Arrays.stream(text.split(" ")).allMatch(Kind::isRange));
    }

    static Kind<String> pattern() {
        return text(
                "pattern",
                List.of(),
                "a pattern with one {n} and one {symbol}, perhaps {type}, as {n}/[{type}-]{symbol}",
                text -> text.length() <= 60 && NumberGrammar.isPattern(text));
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

    private static Kind<String> text(String code, List<Object> args, String expected, Predicate<String> right) {
        return free(code, args, expected, text -> {
            check(right.test(text));
            return text;
        });
    }

    private static <T> Kind<T> choice(List<String> choices, Function<String, T> reader) {
        var all = String.join(", ", choices);
        return new Kind<>("choice", List.of(all), "one of " + all, choices, text -> {
            check(choices.contains(text));
            return reader.apply(text);
        });
    }

    private static <T> Kind<T> free(String code, List<Object> args, String expected, Function<String, T> reader) {
        return new Kind<>(code, args, expected, List.of(), reader);
    }

    private static boolean isRange(String text) {
        if (!text.matches("[0-9A-Fa-f.:]{2,45}/\\d{1,3}")) {
            return false;
        }
        int slash = text.indexOf('/');
        var base = InetAddress.ofLiteral(text.substring(0, slash));
        return Integer.parseInt(text.substring(slash + 1)) <= base.getAddress().length * 8;
    }

    private static void check(boolean right) {
        if (!right) {
            throw new IllegalArgumentException();
        }
    }
}

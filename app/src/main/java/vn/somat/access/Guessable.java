package vn.somat.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Mật khẩu dễ đoán: one of which next to nothing is left once everything is taken away that a guesser tries first: the words of
 * {@code access/guessable.txt}, those of the house, rows of keys, counting, years, and what is said again. Signs that stand for
 * letters are read as these, marks and case do not count.
 */
final class Guessable {

    /** As many letters must be left. */
    static final int LEAST = 5;

    private static final String READ_AS = "@a$s!i|i+t€e";
    private static final String FIGURES = "oizeasgtbg";
    private static final int RUN = 4;
    private static final List<String> ROWS = List.of(
            "qwertyuiop",
            "asdfghjkl",
            "zxcvbnm",
            "1234567890",
            "abcdefghijklmnopqrstuvwxyz",
            "qazwsxedcrfvtgbyhnujmikolp",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
            "1q2w3e4r5t6y7u8i9o0p",
            "q1w2e3r4t5y6u7i8o9p0",
            "qweasdzxc",
            "a1b2c3d4e5f6g7h8");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern AGAIN = Pattern.compile("(.{1,8}?)\\1+");
    private static final List<String> WORDS = words();

    private Guessable() {}

    /** @param house what belongs to this office and this account: its names, word by word or whole */
    static boolean is(String password, List<String> house) {
        var letters = folded(password);
        // Read with figures as they are, and as the letters they stand for: the kinder reading is the guesser's too.
        return Math.min(left(letters, house), left(lettered(letters), house)) < LEAST;
    }

    private static int left(String password, List<String> house) {
        var rest = withoutRows(password);
        for (var word : Stream.concat(house.stream().map(Guessable::folded), WORDS.stream())
                .filter(word -> word.length() > 2)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            rest = rest.replace(word, " ");
        }
        rest = YEAR.matcher(rest).replaceAll(" ");
        rest = AGAIN.matcher(rest).replaceAll("$1");
        return Math.toIntExact(rest.chars().filter(c -> c != ' ').distinct().count());
    }

    /** Four and more keys side by side, in either direction. */
    private static String withoutRows(String text) {
        var rest = text;
        for (var row : ROWS) {
            for (var way : List.of(row, new StringBuilder(row).reverse().toString())) {
                for (int length = way.length(); length >= RUN; length--) {
                    for (int from = 0; from + length <= way.length(); from++) {
                        rest = rest.replace(way.substring(from, from + length), " ");
                    }
                }
            }
        }
        return rest;
    }

    private static String folded(String text) {
        var plain = new StringBuilder();
        Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .chars()
                .forEach(c -> {
                    int sign = READ_AS.indexOf(c);
                    if (sign >= 0 && sign % 2 == 0) {
                        plain.append(READ_AS.charAt(sign + 1));
                    } else if (Character.isLetterOrDigit(c)) {
                        plain.append((char) c);
                    }
                });
        return plain.toString();
    }

    private static String lettered(String text) {
        var plain = new StringBuilder();
        text.chars()
                .forEach(
                        c -> plain.append(c >= '0' && c < '0' + FIGURES.length() ? FIGURES.charAt(c - '0') : (char) c));
        return plain.toString();
    }

    private static List<String> words() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Guessable.class.getResourceAsStream("/access/guessable.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

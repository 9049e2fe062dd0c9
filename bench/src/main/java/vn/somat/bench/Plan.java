package vn.somat.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, and how long.
 *
 * @param script {@code ./somat}
 * @param folder where the throw-away offices lie
 * @param sizes how many papers the books hold, growing; the first and the last are compared
 * @param bookLines lines of the book that is printed
 * @param seconds that one rate is measured for
 * @param only the parts that are measured; all when empty
 */
record Plan(
        Path script,
        Path folder,
        Path json,
        long seed,
        boolean quick,
        List<Integer> sizes,
        int bookLines,
        double seconds,
        int turns,
        List<String> only) {

    static Plan of(Path script, Path folder, String... words) {
        var all = List.of(words);
        boolean quick = all.contains("--quick");
        var sizes = value(all, "--sizes");
        var only = value(all, "--only");
        return new Plan(
                script,
                folder,
                Path.of(or(value(all, "--json"), "bench.json")).toAbsolutePath(),
                Long.parseLong(or(value(all, "--seed"), "1")),
                quick,
                sizes != null
                        ? List.of(sizes.split(",")).stream()
                                .map(Integer::valueOf)
                                .toList()
                        : quick ? List.of(2_000, 6_000) : List.of(10_000, 100_000, 1_000_000),
                quick ? 600 : 21_000,
                quick ? 2 : 12,
                quick ? 20 : 200,
                only == null ? List.of() : new ArrayList<>(List.of(only.split(","))));
    }

    boolean wants(String part) {
        return only.isEmpty() || only.contains(part);
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    private static @Nullable String value(List<String> words, String name) {
        int at = words.indexOf(name);
        if (at >= 0 && at + 1 >= words.size()) {
            throw new IllegalArgumentException(name + " needs a value");
        }
        return at < 0 ? null : words.get(at + 1);
    }
}

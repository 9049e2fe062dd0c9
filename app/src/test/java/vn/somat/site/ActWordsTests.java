package vn.somat.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whatever the house writes into its ledger can be read there by people. */
class ActWordsTests {

    private static final Path JAVA = Path.of("src/main/java/vn/somat");
    private static final Path RESOURCES = Path.of("src/main/resources");

    /** A dotted name in the code is the key of a text, an act of acts.yaml, or an act of the ledger: nothing else. */
    private static final Pattern DOTTED = Pattern.compile(
            "\"((?:vault|ledger|organisation|regulation|access|registry|interchange|classification|custody|safeguards|reporting)\\.[a-z][a-zA-Z0-9.-]*)\"");

    /** Names of keys' purposes look the same. */
    private static final Set<String> PURPOSES = Set.of("access.attempt");

    private static final Pattern SUBJECT = Pattern.compile("\\.on\\(\\s*\"([a-z-]+)\"|Thing\\.of\\(\\s*\"([a-z-]+)\"");
    private static final Pattern FACT = Pattern.compile("\\.with\\(\\s*\"([a-zA-Z-]+)\"");

    @Test
    @DisplayName("Every act that the code can record has words.")
    void everyActHasWords() throws IOException {
        var texts = texts();
        var acts = asked();
        assertThat(inCode(DOTTED))
                .as("dotted names of the code that are neither texts nor acts with words (ledger.act.…)")
                .allMatch(name -> texts.contains("ledger.act." + name)
                        || texts.contains(name)
                        || acts.contains(name)
                        || PURPOSES.contains(name)
                        || texts.stream()
                                .anyMatch(key -> name.endsWith(".")
                                        && (key.startsWith(name) || key.startsWith("ledger.act." + name))));
    }

    @Test
    @DisplayName("Every act somebody can be refused has words.")
    void everyAskedActHasWords() throws IOException {
        var texts = texts();
        assertThat(asked()).hasSizeGreaterThan(30).allMatch(act -> texts.contains("ledger.asked." + act));
    }

    @Test
    @DisplayName("Every kind of thing and every fact that the code can record has a label.")
    void everyThingAndFactHasALabel() throws IOException {
        var texts = texts();
        assertThat(inCode(SUBJECT)).hasSizeGreaterThan(3).allMatch(kind -> texts.contains("ledger.kind." + kind));
        assertThat(inCode(FACT)).hasSizeGreaterThan(3).allMatch(fact -> texts.contains("ledger.fact." + fact));
    }

    private static Set<String> asked() throws IOException {
        return Pattern.compile("(?m)^\\s*- code: (\\S+)")
                .matcher(Files.readString(RESOURCES.resolve("access/acts.yaml")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> inCode(Pattern pattern) throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.walk(JAVA)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map(found -> Stream.iterate(1, i -> i <= found.groupCount(), i -> i + 1)
                                .map(found::group)
                                .filter(group -> group != null)
                                .findFirst()
                                .orElseThrow())
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static Set<String> texts() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.list(RESOURCES.resolve("messages"))) {
            for (var file :
                    files.filter(f -> f.toString().endsWith("_vi.properties")).toList()) {
                var texts = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
                keys.addAll(texts.stringPropertyNames());
            }
        }
        return keys;
    }
}

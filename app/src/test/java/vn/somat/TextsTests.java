package vn.somat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts live in message files, Vietnamese and English in step. */
class TextsTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path PAGES = Path.of("src/main/jte");
    private static final Pattern KEY_IN_PAGE = Pattern.compile("page\\.t\\(\"([^\"]+)\"");

    static Stream<Path> vietnamese() throws IOException {
        return list(MESSAGES, "_vi.properties").stream();
    }

    static Stream<Path> pages() throws IOException {
        return list(PAGES, ".jte").stream();
    }

    @ParameterizedTest
    @MethodSource("vietnamese")
    @DisplayName("Each room says the same things in both languages, with the same places to fill.")
    void bothLanguagesAreInStep(Path file) throws IOException {
        var vi = load(file);
        var en = load(Path.of(file.toString().replace("_vi.", "_en.")));
        assertThat(new TreeSet<>(en.stringPropertyNames())).isEqualTo(new TreeSet<>(vi.stringPropertyNames()));
        for (var key : vi.stringPropertyNames()) {
            assertThat(places(en.getProperty(key))).as(key).isEqualTo(places(vi.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("vietnamese")
    @DisplayName("A text has no lone apostrophe (it would swallow what follows) and is in NFC.")
    void textsAreWellFormed(Path file) throws IOException {
        for (var each : List.of(file, Path.of(file.toString().replace("_vi.", "_en.")))) {
            var texts = load(each);
            for (var key : texts.stringPropertyNames()) {
                var text = texts.getProperty(key);
                assertThat(text.replace("''", "")).as("%s in %s", key, each).doesNotContain("'");
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                        .as(key)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    @DisplayName("A page has no text of its own.")
    void pagesHoldNoText(Path page) throws IOException {
        var words = Files.readString(page)
                .replaceAll("(?s)<%--.*?--%>", "")
                .replaceAll("(?s)!\\{.*?\\}", "")
                .replaceAll("(?m)^\\s*@.*$", "")
                .replaceAll("@(if|elseif|for)\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)", "")
                .replaceAll("@(else|endif|endfor|`)", "")
                .replaceAll("\\$(unsafe)?\\{(?:[^{}]|\\{[^{}]*\\})*\\}", "")
                .replaceAll("@template[^\\n]*", "")
                .replaceAll("(?s)<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", "")
                .replaceAll("&[a-z]+;", "")
                .replace("Sổ Mật", "");
        assertThat(Pattern.compile("\\p{L}{2,}").matcher(words).results().map(m -> m.group()))
                .as("words outside the message files in %s", page)
                .isEmpty();
    }

    @Test
    @DisplayName("Every key a page asks for exists.")
    void everyKeyOfAPageExists() throws IOException {
        var known = new TreeSet<String>();
        for (var file : list(MESSAGES, "_vi.properties")) {
            known.addAll(load(file).stringPropertyNames());
        }
        for (var page : list(PAGES, ".jte")) {
            assertThat(KEY_IN_PAGE.matcher(Files.readString(page)).results().map(m -> m.group(1)))
                    .as("%s", page)
                    .allMatch(key -> known.contains(key)
                            || known.stream().anyMatch(k -> key.endsWith(".") && k.startsWith(key)));
        }
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{\\d")
                .matcher(text)
                .results()
                .map(m -> m.group())
                .sorted()
                .distinct()
                .toList();
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Properties load(Path file) throws IOException {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}

package vn.somat.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTests {

    private static final Path README = Path.of("src/main/java/vn/somat/ledger/README.md");
    private static final Path TESTS = Path.of("src/test/java/vn/somat/ledger");

    static List<String> rules() throws IOException {
        return Pattern.compile("(?m)^\\d+\\. (.*)$")
                .matcher(Files.readString(README))
                .results()
                .map(rule -> rule.group(1))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @DisplayName("Every rule of the room's README is the name of a test.")
    void everyRuleIsTheNameOfATest(String rule) throws IOException {
        try (var tests = Files.list(TESTS)) {
            var names = tests.map(RulesTests::read).collect(Collectors.joining());
            assertThat(names.replaceAll("\\(\\s+\"", "(\"")).contains("@DisplayName(\"" + rule + "\")");
        }
    }

    private static String read(Path test) {
        try {
            return Files.readString(test);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.somat.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test spoils the rules of a copy of the newest pack in one place and expects the start to stop there. */
class RuleFaultsTests {

    @TempDir
    Path folder;

    @BeforeEach
    void copyPack() throws IOException {
        var shipped = Path.of("src/main/resources/regulation/RS-2025");
        try (var files = Files.list(shipped)) {
            for (var file : files.toList()) {
                Files.createDirectories(folder.resolve("RS-2025"));
                Files.copy(file, folder.resolve("RS-2025").resolve(file.getFileName()));
            }
        }
    }

    /** Replaces the first {@code old} after {@code after}; answers the line it stood in. */
    private int spoil(String file, String after, String old, String with) throws IOException {
        var path = folder.resolve("RS-2025").resolve(file);
        var text = Files.readString(path);
        int from = after == null ? 0 : text.indexOf(after);
        int at = text.indexOf(old, from);
        assertThat(from).as(after).isNotNegative();
        assertThat(at).as(old).isNotNegative();
        Files.writeString(path, text.substring(0, at) + with.replace("\\n", "\n") + text.substring(at + old.length()));
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rules.yaml   | R-DET-01 | list-item: yes          | list-item: perhaps         | expected yes or no for list-item
            rules.yaml   | R-DET-01 | list-item: yes          | liste-item: yes            | no fact has the name liste-item
            rules.yaml   | R-DET-01 | [mat, toi-mat           | [mat, rat-mat              | expected one of thuong, mat, toi-mat, tuyet-mat for level
            rules.yaml   | R-DET-01 | acts: [determine]       | acts: [decide]             | no act has the code decide
            rules.yaml   |          | code: R-DET-01          | code: DET-1                | a rule has a code as R-DET-01
            rules.yaml   |          | code: R-DET-02          | code: R-DET-01             | the rule R-DET-01 stands twice
            rules.yaml   | R-DET-03 | allowed-by: determine   | allowed-by: anybody        | no act has the code anybody
            rules.yaml   | R-DET-11 | asks: level-determinati | asks: level-determinator # | this pack has no value form.level-determinator
            rules.yaml   | R-TRM-02 | value: term.extension.l | value: term.extension.x.l  | this pack has no value term.extension.x.
            rules.yaml   | R-TRM-02 | {term.extension.latest- | {term.extension.oldest-    | this pack has no value term.extension.oldest-days
            rules.yaml   | R-TRM-02 | at-least                | at-lest                    | no comparison is called at-lest
            rules.yaml   | R-TRM-02 | days-to-term-end: {at-l | list-item: {at-l           | at-least cannot be asked of list-item
            rules.yaml   | R-TRM-03 | term.{level}.years      | term.{days}.years          | no fact has the name days
            rules.yaml   | R-TRM-03 | term.{level}.years      | term.{level}.months        | this pack has no value term.{level}.months
            rules.yaml   | R-TRM-04 | outcome: warned         | outcome: doubted           | expected one of refused, warned
            rules.yaml   | R-DCL-01 | {fact: decision-day}    | {fact: level}              | level cannot be compared with term-end
            rules.yaml   | R-NET-02 | not-computable:         | acts: [draft]\\n    not-computable: | a rule that is not computable has no acts
            rules.yaml   | R-PER-01 | leaving: present        | leaving: present\\n      carriers-held: {at-least: 1} | the rule R-PER-01 can never be kept: carriers-held
            rules.yaml   | R-DCL-01 | {not-after: {fact       | {before: {fact: decision-day}, after: {fact | the rule R-DCL-01 can never be kept: term-end
            facts.yaml   |          | type: level             | type: colour               | expected one of
            facts.yaml   | to-term- | from: decision-day      | from: copies               | days are counted from a fact that is a day
            facts.yaml   |          | determine:              | De_termine:                | a name is small letters
            vectors.yaml | R-DET-01 | list-item: yes          | list-item: no              | the verdict of R-DET-01 is refused, not allowed
            vectors.yaml | R-DET-01 | {level: mat, list-item: | {level: 5, list-item:      | expected one of thuong
            vectors.yaml | R-DET-01 | {level: mat, list-item: | {level: mat, listed-item:  | no fact has the name listed-item
            vectors.yaml | R-DET-01 | refused:                | warned:                    | the outcome of R-DET-01 is refused
            vectors.yaml |          | - rule: R-DET-01        | - rule: R-DET-99           | no rule that is judged has the code R-DET-99
            vectors.yaml |          | - rule: R-DET-02        | - rule: R-DET-01           | the vectors of R-DET-01 stand twice
            """)
    @DisplayName(
            "A rule with an unknown fact, act, value or form, that can never be kept or whose example comes out otherwise, stops the start with file and line.")
    void aSpoiledRuleIsNamed(String file, String after, String old, String with, String what) throws IOException {
        int line = spoil(file, after, old, with);
        assertThatThrownBy(() -> Packs.load("file:" + folder + "/"))
                .isInstanceOf(PackFault.class)
                .hasMessageContaining(what)
                .hasMessageStartingWith("regulation pack RS-2025/" + file + ", line ")
                .satisfies(fault -> {
                    int named =
                            Integer.parseInt(String.valueOf(fault.getMessage()).replaceAll(".*?line (\\d+):.*", "$1"));
                    assertThat(named).isBetween(line, line + 4);
                });
    }

    @ParameterizedTest
    @CsvSource({"refused, the rule R-DET-01 has no negative vector", "allowed, the rule R-DET-01 has no positive vector"
    })
    @DisplayName("Every rule that is judged has an example it lets through and one it does not.")
    void aRuleWithoutExamples(String side, String what) throws IOException {
        var path = folder.resolve("RS-2025/vectors.yaml");
        var text = Files.readString(path);
        int from = text.indexOf("    " + side + ":", text.indexOf("rule: R-DET-01"));
        int to = text.indexOf(":\n", from + 6 + side.length());
        to = text.lastIndexOf('\n', to) + 1;
        Files.writeString(path, text.substring(0, from) + text.substring(to));
        assertThatThrownBy(() -> Packs.load("file:" + folder + "/"))
                .hasMessageContaining(what)
                .hasMessageStartingWith("regulation pack RS-2025/rules.yaml, line ");
    }

    @ParameterizedTest
    @CsvSource({"citation, no citation", "status, no status"})
    @DisplayName("Every rule needs the article it rests on and its standing.")
    void aRuleWithoutArticle(String field, String what) throws IOException {
        spoil("rules.yaml", "code: R-DET-01", "    " + field + ":", "    #");
        assertThatThrownBy(() -> Packs.load("file:" + folder + "/"))
                .hasMessageContaining(what)
                .hasMessageStartingWith("regulation pack RS-2025/rules.yaml, line ");
    }

    @ParameterizedTest
    @CsvSource({"R-COR-01, refuse.correction", "R-NUM-01, refuse.number"})
    @DisplayName("A rule the program quotes when it refuses is in the pack.")
    void aQuotedRuleIsThere(String code, String key) throws IOException {
        spoil("values.yaml", key + ":", code, "R-XXX-01");
        assertThatThrownBy(() -> Packs.load("file:" + folder + "/"))
                .hasMessageContaining("the rule R-XXX-01 is missing: " + key);
    }
}

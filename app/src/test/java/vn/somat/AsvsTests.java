package vn.somat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we say of ourselves, requirement by requirement, names what is there and hides nothing that is open. */
class AsvsTests {

    private static final Path PAGE = Path.of("..", "docs", "security", "asvs.md");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");
    /** Number, level, what is asked, answer, how it stands, what shows it. */
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([\\d.–]+) \\| [^|]+ \\| [^|]+ \\| ([^|]+) \\| [^|]+ \\| ([^|]+) \\|$");
    /** 210 rows of one requirement, and three of a chapter that does not apply. */
    private static final int ROWS = 213;

    @Test
    @DisplayName("Whatever is named as evidence exists.")
    void theEvidenceIsThere() throws IOException {
        var named = LINK.matcher(page()).results().map(link -> link.group(1)).toList();
        assertThat(named).isNotEmpty();
        for (var path : named) {
            assertThat(PAGE.resolveSibling(path)).exists();
        }
    }

    @Test
    @DisplayName("Each requirement stands once, with an answer, and what is met names where that is seen.")
    void everyRequirementIsAnswered() throws IOException {
        var rows = rows();
        assertThat(rows).hasSize(ROWS);
        assertThat(rows).extracting(row -> row.group(1)).doesNotHaveDuplicates();
        for (var row : rows) {
            assertThat(row.group(2)).as(row.group(1)).isIn("met", "in part", "**not met**", "does not apply");
            if (row.group(2).equals("met")) {
                assertThat(row.group(3)).as(row.group(1)).contains("](");
            }
        }
    }

    @Test
    @DisplayName("What is not met or in part stands in the list at the end, and nothing else does.")
    void theListOfWhatIsOpenIsComplete() throws IOException {
        var list = page().substring(page().indexOf("## What is open"));
        var listed = Pattern.compile("\\d+\\.\\d+\\.\\d+")
                .matcher(list)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        var open = rows().stream()
                .filter(row -> List.of("in part", "**not met**").contains(row.group(2)))
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(open);
    }

    @ParameterizedTest
    @ValueSource(strings = {"met", "in part", "not met"})
    @DisplayName("The answers are counted as they stand.")
    void theAnswersAreCounted(String answer) throws IOException {
        var counted = rows().stream()
                .filter(row -> row.group(2).replace("*", "").equals(answer))
                .count();
        assertThat(page()).containsPattern("(?m)^\\| " + answer + " \\| [^|]+ \\| " + counted + " \\|$");
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(page()).results().toList();
    }

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }
}

package vn.somatverifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/ledger-format.md against the verifier. */
class FormatPageTests {

    private static String page() throws IOException {
        return Files.readString(Path.of("../docs/ledger-format.md"));
    }

    private static final String ENTRY = Office.line(6, Office.MORNING.plusSeconds(3_600), "mat");

    private static @Nullable Code flawOf(String line) {
        return EntryLine.read(line.getBytes(UTF_8)).flaw();
    }

    @Test
    @DisplayName(
            "The entry on the page is an entry, and the manifest and the checkpoint on it are those of the vectors.")
    void theExamplesAreTrue() throws IOException {
        var office = Office.good();
        assertThat(flawOf(ENTRY)).isNull();
        assertThat(page()).contains("```json\n" + ENTRY + "\n```");
        for (var line : office.evidence.manifest.lines().toList()) {
            assertThat(page()).contains(line.startsWith("key ") ? line.substring(0, line.indexOf("+A") + 2) : line);
        }
        var checkpoint = office.evidence.notes.get(1).lines().toList();
        assertThat(page())
                .contains(checkpoint.get(0), "\n" + checkpoint.get(1) + " ", checkpoint.get(3))
                .contains("\n" + checkpoint.get(2).substring(0, 4))
                .contains("\n" + checkpoint.get(4).substring(0, 14))
                .contains(checkpoint.get(6).substring(0, checkpoint.get(6).lastIndexOf(' ') + 6))
                .contains(office.evidence.notes.getFirst().lines().toList().get(4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T02:00:00Z",
                "2026-03-02T02:00:00.100Z",
                "2026-03-02T02:00:00.000001Z",
                "1999-12-31T23:59:59Z"
            })
    @DisplayName("A time has as many groups of three decimals as it needs.")
    void aTimeHasOneSpelling(String time) {
        assertThat(flawOf(ENTRY.replace("2026-03-02T02:00:00Z", time))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T02:00:00.1Z",
                "2026-03-02T02:00:00.000Z",
                "2026-03-02T02:00:00.000000001Z",
                "2026-03-02T09:00:00+07:00",
                "2026-03-02T02:00Z",
                "2026-03-02",
                "2026-02-30T02:00:00Z"
            })
    @DisplayName("Another spelling of a time is none.")
    void anotherSpellingOfATimeIsNone(String time) {
        assertThat(flawOf(ENTRY.replace("2026-03-02T02:00:00Z", time))).isEqualTo(Code.ENTRY_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"format\":1=>\"format\":2",
                "\"format\":1=>\"format\":1.0",
                "\"format\":1=>\"format\":\"1\"",
                "\"facts\":{=>\"facts\":{\"deep\":{},",
                "\"subjects\":[\"book:den\"=>\"subjects\":[\"zbook:den\"",
                "\"subjects\":[\"book:den\"=>\"subjects\":[\"book:den\",\"book:den\"",
                "\"subjects\":[\"book:den\"=>\"subjects\":[\"book\"",
                "\"actor\":\"=>\"actor\":7,\"x\":\"",
                "\"title\":\"=>\"title\":\"AA",
                "\"id\":\"=>\"id\":\"A"
            })
    @DisplayName("What the table of members does not allow is no entry.")
    void whatTheTableDoesNotAllowIsNoEntry(String change) {
        var parts = change.split("=>");
        assertThat(ENTRY).contains(parts[0]);
        assertThat(flawOf(ENTRY.replace(parts[0], parts[1]))).isEqualTo(Code.ENTRY_MALFORMED);
    }

    @Test
    @DisplayName("Strings are escaped where they must be and nowhere else.")
    void stringsHaveOneSpelling() {
        assertThat(flawOf(ENTRY.replace("den-2026", "\\\"\\\\\\b\\t\\n\\f\\r\\u0001\\u001f\u007f/đường 𠮷")))
                .isNull();
        for (var other : new String[] {"\\/", "\\u0022", "\\u000A", "\\u000a", "\\u0111", "\\u001F"}) {
            assertThat(flawOf(ENTRY.replace("den-2026", other))).as(other).isEqualTo(Code.ENTRY_NOT_CANONICAL);
        }
    }

    @Test
    @DisplayName("Nesting without end is refused and exhausts nothing.")
    void deepNestingIsRefused() {
        assertThat(flawOf("[".repeat(1_000_000))).isEqualTo(Code.ENTRY_MALFORMED);
        assertThat(flawOf("{\"a\":".repeat(1_000_000))).isEqualTo(Code.ENTRY_MALFORMED);
    }
}

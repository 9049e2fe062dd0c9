package vn.somatverifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the inspector reads. */
class VoiceTests {

    @TempDir
    Path folder;

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream("texts_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @Test
    @DisplayName("Both languages say the same things, with the same places to fill, in NFC.")
    void bothLanguagesAreInStep() throws IOException {
        var vi = texts("vi");
        var en = texts("en");
        assertThat(en.stringPropertyNames()).isEqualTo(vi.stringPropertyNames());
        for (var key : vi.stringPropertyNames()) {
            assertThat(places(en.getProperty(key)))
                    .as(key)
                    .containsAll(places(vi.getProperty(key)))
                    .hasSameSizeAs(places(vi.getProperty(key)));
            assertThat(Normalizer.isNormalized(vi.getProperty(key), Normalizer.Form.NFC))
                    .as(key)
                    .isTrue();
        }
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    @DisplayName("There is a sentence for every code, and every code is in the catalogue.")
    void everyCodeIsSaidAndCatalogued(Code code) throws IOException {
        assertThat(texts("vi").getProperty("finding." + code)).isNotBlank();
        assertThat(CatalogueTests.rows())
                .extracting(row -> row.finding().split(" ")[0])
                .contains(code.name());
    }

    @Test
    @DisplayName("A whole export under a key that nobody compared is called whole with a warning.")
    void anUncomparedKeyIsSaid() throws IOException {
        var office = Office.good();
        office.evidence.writeTo(folder);
        assertThat(Verdict.on(folder, List.of()).said())
                .contains("KẾT QUẢ: TOÀN VẸN", "CHƯA đối chiếu", office.key.fingerprint());
        assertThat(Verdict.on(folder, List.of("--fingerprint", office.key.fingerprint(), "--lang", "en"))
                        .said())
                .contains("RESULT: WHOLE", "12 entries, 3 checkpoints", "02/03/2026 09:51:00", "(the key you gave)")
                .doesNotContain("Compare the fingerprint", "{");
    }

    @Test
    @DisplayName("That the clock went back is told, and is no tampering.")
    void aClockThatWentBackIsTold() throws IOException {
        var office = new Office(Office.ORIGIN, new TestKey(1));
        office.record(Office.line(0, Office.MORNING, "mat"));
        office.seal(Office.MORNING.plusSeconds(60));
        office.record(Office.line(1, Office.MORNING.minusSeconds(7_200), "mat"));
        office.record(Office.line(2, Office.MORNING.minusSeconds(7_200), "mat")
                .replace("registry.incoming.registered", "ledger.clock.went-back"));
        office.seal(Office.MORNING.minusSeconds(7_100));
        office.close().evidence.writeTo(folder);
        var verdict = Verdict.on(folder, List.of("--lang", "en"));
        assertThat(verdict.exit()).as(verdict.said()).isEqualTo(Main.WHOLE);
        assertThat(verdict.said()).contains("1 entries say that time did not run forward");
    }

    @Test
    @DisplayName("Where everything is wrong, the first few of each kind are told and the rest is counted.")
    void manyFindingsAreCounted() throws IOException {
        var office = new Office(Office.ORIGIN, new TestKey(1));
        for (int act = 0; act < 40; act++) {
            office.record(Office.line(act, Office.MORNING, "mat").replace(",\"actor", ", \"actor"));
        }
        office.seal(Office.MORNING);
        office.close().evidence.writeTo(folder);
        var verdict = Verdict.on(folder, List.of("--lang", "en"));
        assertThat(verdict.findings()).hasSize(10).first().isEqualTo("ENTRY_NOT_CANONICAL 0");
        assertThat(verdict.said()).contains("and 30 more");
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "look",
        "verify",
        "verify .",
        "verify /nowhere/at/all",
        "verify . second",
        "verify . --key",
        "verify . --key x",
        "verify . --fingerprint 1234",
        "verify . --qr SOMAT1",
        "verify . --checkpoint /nowhere/at/all",
        "verify . --entry x",
        "verify-proof /nowhere/at/all"
    })
    @DisplayName("What cannot be read or was not understood exits with 2 and says nothing about the evidence.")
    void misuseIsNotTampering(String words) {
        var verdict = Verdict.of(words.isEmpty() ? new String[0] : words.split(" "));
        assertThat(verdict.exit()).isEqualTo(Main.UNREADABLE);
        assertThat(verdict.said()).isNotBlank().doesNotContain("KẾT QUẢ");
    }

    @Test
    @DisplayName("A proof without the key is not judged.")
    void aProofNeedsTheKey() throws IOException {
        var file = folder.resolve("proof.json");
        Files.writeString(file, CanonicalText.of(TamperedProofs.inclusion(Office.good())));
        assertThat(Verdict.of("verify-proof", file.toString()).exit()).isEqualTo(Main.UNREADABLE);
        Files.writeString(file, CanonicalText.of(TamperedProofs.consistency(Office.good())));
        assertThat(Verdict.of("verify-proof", file.toString()).exit()).isEqualTo(Main.UNREADABLE);
    }
}

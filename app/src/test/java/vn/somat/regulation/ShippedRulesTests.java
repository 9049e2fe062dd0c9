package vn.somat.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.somat.regulation.rulebook.Facts;
import vn.somat.regulation.rulebook.Finding;
import vn.somat.regulation.rulebook.Rule;

/** The rules of the two packs against the table they were taken from. */
class ShippedRulesTests {

    private static final Path PAGE = Path.of("..", "docs", "rules.md");
    private static final Rules OLD = rules("RS-2018");
    private static final Rules NEW = rules("RS-2025");

    /** The reference table: rules of each family, and those only the later regime has. */
    private static final Map<String, Integer> FAMILIES = Map.ofEntries(
            Map.entry("DET", 12),
            Map.entry("MRK", 3),
            Map.entry("TRM", 5),
            Map.entry("ADJ", 2),
            Map.entry("DCL", 5),
            Map.entry("CPY", 8),
            Map.entry("REG", 6),
            Map.entry("DLV", 8),
            Map.entry("EDC", 4),
            Map.entry("CRY", 4),
            Map.entry("PRV", 2),
            Map.entry("MTG", 6),
            Map.entry("DST", 4),
            Map.entry("STO", 2),
            Map.entry("NET", 3),
            Map.entry("PER", 3),
            Map.entry("INC", 1),
            Map.entry("RPT", 2),
            Map.entry("GOV", 1),
            Map.entry("ORG", 1),
            Map.entry("REC", 4));

    private static final List<String> ONLY_2025 = List.of(
            "R-DET-10", "R-DST-02", "R-EDC-01", "R-EDC-02", "R-EDC-03", "R-EDC-04", "R-NET-02", "R-REC-03", "R-REC-04");

    private static Rules rules(String pack) {
        try {
            return Packs.load("classpath:regulation/").of(pack).rules(Map.of());
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static TreeSet<String> codes(Rules pack) {
        return pack.rulebook().rules().stream().map(Rule::code).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("Every rule of the reference table is in each pack whose regime has it.")
    void everyRuleIsThere() {
        FAMILIES.forEach((family, count) -> assertThat(
                        codes(NEW).stream().filter(code -> code.startsWith("R-" + family)))
                .as(family)
                .hasSize(count));
        var older = new TreeSet<>(codes(NEW));
        ONLY_2025.forEach(older::remove);
        assertThat(codes(OLD)).isEqualTo(older);
    }

    @Test
    @DisplayName("Both packs know the same acts and facts, so that a program asks without knowing the regime.")
    void bothKnowTheSameFacts() {
        assertThat(OLD.rulebook().acts()).isEqualTo(NEW.rulebook().acts());
        assertThat(List.copyOf(OLD.rulebook().facts()))
                .isEqualTo(List.copyOf(NEW.rulebook().facts()));
    }

    @Test
    @DisplayName("Every act is bitten by a rule, and every text is written as the house writes.")
    void everyActAndText() {
        assertThat(NEW.rulebook().acts().keySet())
                .allSatisfy(act -> assertThat(NEW.rulebook().rules())
                        .anyMatch(rule -> rule.acts().contains(act)));
        for (var pack : List.of(OLD, NEW)) {
            assertThat(pack.rulebook().rules()).allSatisfy(rule -> {
                var text = rule.title()
                        + rule.who()
                        + rule.when()
                        + rule.refusal()
                        + rule.citation().article();
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
                assertThat(text).doesNotContain("{", "}");
                assertThat(rule.computable()).isEqualTo(!rule.refusal().isEmpty());
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "R-DET-03, level mat decider deputy, refused, allowed",
        "R-REG-03, level tuyet-mat abstract-written yes abstract-consent yes, allowed, refused",
        "R-DST-01, level mat destruction-case no-longer-needed, refused, allowed",
        "R-DST-02, level mat destruction-case no-longer-needed, allowed, refused",
        "R-NET-01, level mat machine independent-lan, refused, allowed",
        "R-CPY-04, level mat copy-kind derived-copy copy-stamped yes, allowed, refused",
        "R-EDC-01, level mat, allowed, refused",
        "R-TRM-01, level mat special-term yes term-years 2, refused, allowed"
    })
    @DisplayName("The two regimes differ where the law does.")
    void theRegimesDiffer(String code, String facts, String old, String now) {
        assertThat(verdict(OLD, code, facts)).isEqualTo(old);
        assertThat(verdict(NEW, code, facts)).isEqualTo(now);
    }

    private static String verdict(Rules pack, String code, String words) {
        var facts = Facts.none();
        var parts = words.split(" ");
        for (int i = 0; i < parts.length; i += 2) {
            facts = switch (parts[i + 1]) {
                case "yes" -> facts.yes(parts[i]);
                case "2" -> facts.count(parts[i], 2);
                default -> facts.word(parts[i], parts[i + 1]);
            };
        }
        return pack.rulebook().finding(code, facts).filter(Finding::refuses).isPresent() ? "refused" : "allowed";
    }

    /** Run with {@code -Dsomat.rewrite=true} to write the page anew. */
    @Test
    @DisplayName("docs/rules.md lists every rule with its articles and what is done about it.")
    void thePageIsInStepWithThePacks() throws IOException {
        var page = RulesPage.write(OLD, NEW);
        if (Boolean.getBoolean("somat.rewrite")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }
}

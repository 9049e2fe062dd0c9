package vn.somat.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.somat.printing.Shape;

/** The two packs against the texts they were taken from. */
class ShippedPacksTests {

    private static final Packs PACKS = packs();

    private static Packs packs() {
        try {
            return Packs.load("classpath:regulation/");
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static Rules rules(String pack) {
        return PACKS.of(pack).rules(Map.of());
    }

    private static List<String> labels(String pack, String form) {
        return rules(pack).form(form).orElseThrow().columns().stream()
                .map(FormColumn::label)
                .toList();
    }

    @Test
    @DisplayName("A secret outgoing register has the ten columns of Phụ lục III, NĐ 63/2026.")
    void theSecretOutgoingRegisterOf2026() {
        assertThat(labels("RS-2025", "bmnn-di"))
                .containsExactly(
                        "Số thứ tự",
                        "Số, ký hiệu tài liệu, vật chứa BMNN",
                        "Ngày tháng xác định tài liệu, vật chứa BMNN",
                        "Tên loại và trích yếu nội dung tài liệu, vật chứa BMNN",
                        "Độ mật",
                        "Người ký tài liệu, vật chứa BMNN",
                        "Nơi nhận và ký nhận",
                        "Đơn vị lưu",
                        "Số lượng",
                        "Ghi chú");
    }

    @Test
    @DisplayName("A secret incoming register has the ten columns of Phụ lục III, NĐ 63/2026.")
    void theSecretIncomingRegisterOf2026() {
        assertThat(labels("RS-2025", "bmnn-den"))
                .containsExactly(
                        "Số thứ tự",
                        "Ngày đến",
                        "Số đến",
                        "Cơ quan, tổ chức ban hành tài liệu, vật chứa BMNN",
                        "Số, ký hiệu",
                        "Ngày tháng",
                        "Tên loại và trích yếu nội dung",
                        "Độ mật",
                        "Đơn vị và ký nhận",
                        "Ghi chú");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS-2018", "RS-2025"})
    @DisplayName("The ordinary registers have the ten columns each of Phụ lục IV, NĐ 30/2020, under both regimes.")
    void theOrdinaryRegisters(String pack) {
        assertThat(labels(pack, "vb-di"))
                .containsExactly(
                        "Số, ký hiệu văn bản",
                        "Ngày tháng văn bản",
                        "Tên loại và trích yếu nội dung văn bản",
                        "Người ký",
                        "Nơi nhận văn bản",
                        "Đơn vị, người nhận bản lưu",
                        "Số lượng bản",
                        "Ngày chuyển",
                        "Ký nhận",
                        "Ghi chú");
        assertThat(labels(pack, "vb-den"))
                .containsExactly(
                        "Ngày đến",
                        "Số đến",
                        "Tác giả",
                        "Số, ký hiệu văn bản",
                        "Ngày tháng văn bản",
                        "Tên loại và trích yếu nội dung văn bản",
                        "Đơn vị hoặc người nhận",
                        "Ngày chuyển",
                        "Ký nhận",
                        "Ghi chú");
    }

    @Test
    @DisplayName("The forms of 2020 have nine columns, and a label nobody has seen is marked U.")
    void theFormsOf2020() {
        assertThat(labels("RS-2018", "bmnn-di")).hasSize(9).startsWith("Số thứ tự");
        assertThat(labels("RS-2018", "bmnn-den")).hasSize(9);
        assertThat(rules("RS-2018").value("registers.bmnn-di.column.1.label").open())
                .isFalse();
        assertThat(rules("RS-2018").value("registers.bmnn-di.column.4.label").open())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "RS-2018, thuong, 0, '', ALLOWED",
        "RS-2018, mat, 1, C, ALLOWED",
        "RS-2018, toi-mat, 2, B, ALLOWED",
        "RS-2018, tuyet-mat, 3, A, WITH_CONSENT",
        "RS-2025, thuong, 0, '', ALLOWED",
        "RS-2025, mat, 1, C, ALLOWED",
        "RS-2025, toi-mat, 2, B, ALLOWED",
        "RS-2025, tuyet-mat, 3, A, NEVER"
    })
    @DisplayName(
            "A Tuyệt mật paper has no abstract in the register; before March 2026 it may have one with consent (R-REG-03).")
    void levels(String pack, String code, int rank, String letter, AbstractRule abstracts) {
        assertThat(rules(pack).level(code).orElseThrow())
                .returns(rank, Level::rank)
                .returns(letter, Level::letter)
                .returns(abstracts, Level::abstracts)
                .returns(rank > 0, Level::secret);
    }

    @Test
    @DisplayName(
            "A level differs from every other without its colour: by label and by a sign the printing room can draw.")
    void everyLevelHasASignOfItsOwn() {
        for (var pack : PACKS.all()) {
            var levels = pack.rules(Map.of()).levels();
            assertThat(levels.stream().map(level -> Shape.named(level.shape())).distinct())
                    .hasSize(levels.size());
            assertThat(levels.stream().map(Level::label).distinct()).hasSize(levels.size());
        }
        assertThat(Arrays.stream(Sign.values()).map(Enum::name))
                .containsExactlyElementsOf(
                        Arrays.stream(Shape.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "PARTY, 1104, '', CV, TU, 1104-CV/TU",
        "PARTY, 35, '', QC, TU, 35-QC/TU",
        "PARTY, 5, '', NQ, ĐU, 05-NQ/ĐU",
        "PARTY, 12, a, CV, TU, 12a-CV/TU",
        "STATE, 117, '', QĐ, UBND, 117/QĐ-UBND",
        "STATE, 7, '', TTr, UBND, 07/TTr-UBND",
        "STATE, 25, '', CV, UBND-VP, 25/UBND-VP"
    })
    @DisplayName("Each side writes its numbers in its own way.")
    void numbers(Side side, int n, String insertion, String type, String symbol, String written) {
        for (var pack : PACKS.all()) {
            var grammar = pack.rules(Map.of()).grammar(side);
            assertThat(grammar.write(n, insertion, type, symbol)).isEqualTo(written);
            assertThat(grammar.secretSeries()).isTrue();
        }
    }

    @Test
    @DisplayName("The Party numbers by type and term, the State by year.")
    void periods() {
        for (var pack : PACKS.all()) {
            var rules = pack.rules(Map.of());
            assertThat(rules.grammar(Side.PARTY))
                    .returns(NumberGrammar.Period.TERM, NumberGrammar::period)
                    .returns(true, NumberGrammar::perType);
            assertThat(rules.grammar(Side.STATE).period()).isEqualTo(NumberGrammar.Period.YEAR);
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void everyTypeHasASymbolOfItsOwnOnItsSide(Side side) {
        for (var pack : PACKS.all()) {
            var types = pack.rules(Map.of()).types().stream()
                    .filter(type -> type.side() == side)
                    .toList();
            assertThat(types).hasSizeGreaterThan(14);
            assertThat(types.stream().map(DocumentType::symbol).distinct()).hasSize(types.size());
        }
    }

    @Test
    @DisplayName("The State side has the twenty-nine administrative types of NĐ 30/2020, art. 7.")
    void stateTypes() {
        assertThat(rules("RS-2025").types().stream().filter(type -> type.side() == Side.STATE))
                .hasSize(29);
    }

    @Test
    @DisplayName("What one pack gives a key the other gives too, forms and stamps of one law aside.")
    void bothPacksAnswerTheSameKeys() {
        assertThat(keys("RS-2025")).isEqualTo(keys("RS-2018"));
    }

    private static TreeSet<String> keys(String pack) {
        var keys = new TreeSet<String>();
        rules(pack).values().stream()
                .map(Value::key)
                .filter(key -> key.matches(
                        "(stamp|cover|closing|refuse|machine|law|levels|urgencies|numbering|types|term|notice)\\..*"))
                .filter(key -> !key.matches("stamp\\.(electronic-copy|copy-number|issue-number|copy)\\..*"))
                .forEach(keys::add);
        return keys;
    }

    @Test
    @DisplayName(
            "Every value has an article; what is quoted when refusing is verified, or is a question the reference leaves open.")
    void everyValueHasAnArticle() {
        for (var pack : PACKS.all()) {
            for (var value : pack.rules(Map.of()).values()) {
                assertThat(value.citation().article()).as(value.key()).isNotBlank();
                assertThat(Normalizer.isNormalized(
                                value.text() + value.citation().article(), Normalizer.Form.NFC))
                        .as(value.key())
                        .isTrue();
            }
        }
        assertThat(rules("RS-2025").value("refuse.abstract").citation())
                .isEqualTo(new Citation("Nghị định 63/2026/NĐ-CP, Điều 6", Citation.Standing.V2));
        assertThat(rules("RS-2018").value("refuse.abstract").citation())
                .isEqualTo(new Citation("Nghị định 26/2020/NĐ-CP, Điều 4 khoản 1 điểm a", Citation.Standing.V));
    }

    @Test
    @DisplayName("The arrival stamp is 35 by 50 millimetres.")
    void theArrivalStamp() {
        for (var pack : PACKS.all()) {
            var rules = pack.rules(Map.of());
            assertThat(List.of(
                            rules.value("stamp.arrival.width").measure(),
                            rules.value("stamp.arrival.height").measure()))
                    .containsExactlyInAnyOrder(35.0, 50.0);
        }
    }

    @Test
    @DisplayName("An ordinary book goes on when the regime changes within its year; a secret one does not.")
    void booksOverTheChange() {
        for (var pack : PACKS.all()) {
            assertThat(pack.rules(Map.of()).forms())
                    .allSatisfy(form -> assertThat(form.carriesOver()).isEqualTo(!form.secret()));
        }
    }
}

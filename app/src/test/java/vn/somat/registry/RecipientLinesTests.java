package vn.somat.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DocumentView.Recipient;

class RecipientLinesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Huyện ủy An Lộc | Huyện ủy An Lộc | 1",
                "Huyện ủy An Lộc; 2 | Huyện ủy An Lộc | 2",
                "Huyện ủy An Lộc ×3 | Huyện ủy An Lộc | 3",
                "Huyện ủy An Lộc x 12 | Huyện ủy An Lộc | 12",
                "Trung đoàn 5 | Trung đoàn 5 | 1",
                "Trung đoàn 5; 2 | Trung đoàn 5 | 2",
                "Đảng ủy xã Vĩnh Xuân | Đảng ủy xã Vĩnh Xuân | 1",
            })
    void aLineIsANameAndPerhapsANumberOfCopies(String line, String name, int copies) {
        assertThat(RecipientLines.read("recipients", line)).containsExactly(new Recipient(name, copies));
    }

    @Test
    void aListPastedFromThePapersFootLosesItsDashesAndCommas() {
        var pasted = """
                - Ban Bí thư Trung ương Đảng,
                - Các sở, ban, ngành, MTTQ,
                các tổ chức chính trị - xã hội của tỉnh,
                - Lưu Văn phòng Tỉnh ủy.
                """;
        assertThat(RecipientLines.read("recipients", pasted))
                .extracting(Recipient::name)
                .containsExactly(
                        "Ban Bí thư Trung ương Đảng",
                        "Các sở, ban, ngành, MTTQ, các tổ chức chính trị - xã hội của tỉnh",
                        "Lưu Văn phòng Tỉnh ủy");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var recipients = List.of(new Recipient("Ban Tổ chức", 1), new Recipient("Trung đoàn 5", 40));
        assertThat(RecipientLines.read("members", RecipientLines.write(recipients)))
                .isEqualTo(recipients);
    }

    @Test
    void blankLinesAreNobody() {
        assertThat(RecipientLines.read("recipients", "\n  \r\n\n")).isEmpty();
        assertThat(RecipientLines.read("recipients", null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ban Tổ chức\nHuyện ủy An Lộc; 0", "Ban Tổ chức\n; 2"})
    void aLineWithoutNameOrCopiesIsNamedByItsPlace(String typed) {
        var refusal = catchThrowableOfType(Refusal.class, () -> RecipientLines.read("recipients", typed));
        assertThat(refusal.flaws())
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.field()).isEqualTo("recipients"))
                .satisfies(flaw -> assertThat(flaw.args()).containsExactly(2));
    }

    @Test
    void moreThanFiveHundredAreRefused() {
        assertThat(catchThrowableOfType(Refusal.class, () -> RecipientLines.read("recipients", "A\n".repeat(501))))
                .isNotNull();
        assertThat(RecipientLines.read("recipients", "A\n".repeat(500))).hasSize(500);
    }
}

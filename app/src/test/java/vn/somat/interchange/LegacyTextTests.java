package vn.somat.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyTextTests {

    @ParameterizedTest
    @DisplayName("Text of an old font is recognised and its encoding named.")
    @CsvSource({
        "Céng hßa x· héi chñ nghÜa ViÖt Nam, TCVN3",
        "B¸o c¸o kÕt qu¶ c«ng t¸c th¸ng 8, TCVN3",
        "VÒ viÖc t¨ng c­êng b¶o vÖ bÝ mËt nhµ n­íc, TCVN3",
        "C«ng v¨n, TCVN3",
        "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, VNI",
        "Baùo caùo keát quaû coâng taùc thaùng 8, VNI",
        "Veà vieäc taêng cöôøng baûo veä bí maät nhaø nöôùc, VNI",
        "BÃ¡o cÃ¡o káº¿t quáº£, MISREAD_UTF8",
        "Vá» viá»‡c tÄƒng cÆ°á»ng, MISREAD_UTF8",
    })
    void oldFontsAreNamed(String text, LegacyText encoding) {
        assertThat(LegacyText.in(text)).isEqualTo(encoding);
    }

    @ParameterizedTest
    @DisplayName("Unicode Vietnamese, foreign names and signs are left alone.")
    @ValueSource(
            strings = {
                "Báo cáo kết quả công tác tháng 8",
                "Về việc tăng cường bảo vệ bí mật nhà nước",
                "Đoàn công tác của Đại sứ Müller thăm tỉnh",
                "Quyết định số 35-QC/TU",
                "Phụ lục «A» kèm theo công văn",
                "Nhiệt độ 35°C, khối lượng 5 m³, diện tích 100 m²",
                "Ủy ban nhân dân huyện Ý Yên, xã Yên Ổn",
                "Thoả thuận hoà bình, thuý, khoẻ, quỳ, lưu huỳnh",
                "Họp về § 5 và ® của nhãn hiệu",
                "",
            })
    void unicodeIsLeftAlone(String text) {
        assertThat(LegacyText.in(text)).isNull();
    }

    @Test
    @DisplayName("No real document is taken for an old font.")
    void realDocumentsPass() throws IOException {
        var file = Path.of("src/test/resources/real-documents.csv");
        assertThat(Files.readAllLines(file))
                .allSatisfy(line -> assertThat(LegacyText.in(line)).isNull());
    }
}

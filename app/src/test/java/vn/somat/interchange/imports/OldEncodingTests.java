package vn.somat.interchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.somat.interchange.sheets.SheetCell;

class OldEncodingTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TCVN3        | Quy ®Þnh vÒ c«ng t¸c b¶o vÖ bÝ mËt nhµ n­íc | Quy định về công tác bảo vệ bí mật nhà nước
            TCVN3        | Céng hßa x· héi chñ nghÜa ViÖt Nam          | Cộng hòa xã hội chủ nghĩa Việt Nam
            TCVN3        | QUYÕT §ÞNH                                  | QUYẾT ĐỊNH
            TCVN3        | §· nghe                                     | Đã nghe
            VNI          | Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam    | Cộng hòa xã hội chủ nghĩa Việt Nam
            VNI          | Quyeát ñònh veà vieäc khen thöôûng          | Quyết định về việc khen thưởng
            VNI          | UÛY BAN NHAÂN DAÂN TÆNH                     | ỦY BAN NHÂN DÂN TỈNH
            WINDOWS_1258 | Quyêìt ðiònh thành lâòp tôÒ công tác        | Quyết định thành lập tổ công tác
            MISREAD_UTF8 | Tá»‰nh á»§y SÆ¡n Háº£i                      | Tỉnh ủy Sơn Hải
            UNICODE      | Tỉnh ủy Sơn Hải                             | Tỉnh ủy Sơn Hải
            UNICODE      | Công ty São Paulo                           | Công ty São Paulo
            UNICODE      | Hội đàm với ông Müller                      | Hội đàm với ông Müller
            UNICODE      | Báo cáo tháng                               | Báo cáo tháng
            UNICODE      | Công văn 15                                 | Công văn 15
            """)
    @DisplayName(
            "Old encodings are told by cell and shown before and after; only what the clerk confirmed is converted.")
    void encodingsAreTold(OldEncoding encoding, String before, String after) {
        var guess = EncodingGuess.of(before, null);
        assertThat(guess.encoding()).isEqualTo(encoding);
        assertThat(guess.encoding().decode(before)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "3/9/2015,2015-09-03,",
        "03-09-98,1998-09-03,",
        "3.9.26,2026-09-03,",
        "03092015,2015-09-03,",
        "2015-09-03 00:00:00,2015-09-03,",
        "Ngày 3 tháng 9 năm 2015,2015-09-03,",
        "3 / 9 / 2015,2015-09-03,",
        "31/2/2015,,interchange.date-impossible",
        "3/9,,interchange.date-no-year",
        "3/9/0215,,interchange.date-year",
        "hôm qua,,interchange.date"
    })
    @DisplayName(
            "A day, a number or a level that means nothing is a fault and never guessed; letters for digits are mended only when asked.")
    void daysAreRead(String typed, LocalDate day, String fault) {
        var read = OldDate.of(SheetCell.of(typed), LocalDate.of(2026, 11, 26));
        assertThat(read.day()).isEqualTo(day);
        assertThat(read.fault()).isEqualTo(fault);
    }
}

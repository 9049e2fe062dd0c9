package vn.somat.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.format.support.DefaultFormattingConversionService;
import vn.somat.interchange.TypedDate;

class TypedNumberTests {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-05-04T05:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @ParameterizedTest
    @CsvSource({
        "1517-CV/TU ngày 25/3/2024, 1517-CV/TU, 2024-03-25",
        "1517-CV/TU 25/3, 1517-CV/TU, 2026-03-25",
        "12/QĐ-UBND 253, 12/QĐ-UBND, 2026-03-25",
        "45/2024/NĐ-CP ngay 01-02-24, 45/2024/NĐ-CP, 2024-02-01",
        "7-BC/ĐU; 5/11/2025, 7-BC/ĐU, 2025-11-05",
        "1517-CV/TU, 1517-CV/TU,",
        "12-TB/TU 99/99, 12-TB/TU 99/99,",
        "12 TB TU, 12 TB TU,",
    })
    @DisplayName(
            "What stands behind the number, with or without the word, is the paper's day; what is no day stays in the number.")
    void theDayBehindTheNumber(String typed, String number, @Nullable LocalDate day) {
        var conversions = new DefaultFormattingConversionService();
        conversions.addFormatterForFieldType(LocalDate.class, new TypedDate(CLOCK));
        var read = TypedNumber.of(typed, conversions);
        assertThat(read.number()).isEqualTo(number);
        assertThat(read.date()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "253, 2026-03-25",
        "311, 2026-01-31",
        "401, 2026-01-04",
        "39, 2026-09-03",
        "0309, 2026-09-03",
        "030926, 2026-09-03"
    })
    @DisplayName("A day may be typed as digits alone.")
    void aDayAsDigits(String typed, LocalDate day) throws Exception {
        assertThat(new TypedDate(CLOCK).parse(typed, java.util.Locale.ROOT)).isEqualTo(day);
    }
}

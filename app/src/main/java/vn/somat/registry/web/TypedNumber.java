package vn.somat.registry.web;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;

/**
 * Số, ký hiệu và ngày gõ liền trong một ô: {@code 1517-CV/TU ngày 25/3/2024}, {@code 12/QĐ-UBND 253}. What stands behind the
 * number, with or without the word, is the paper's day.
 */
record TypedNumber(String number, @Nullable LocalDate date) {

    private static final Pattern WITH_DAY = Pattern.compile(
            "(\\S.*?)[\\s,;]+(?:ngày|ngay|ng\\.?|n\\.)?\\s*(\\d[\\d/.\\-]*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** @param days reads a day as a clerk types it */
    static TypedNumber of(String typed, ConversionService days) {
        var together = WITH_DAY.matcher(typed.strip());
        if (together.matches()) {
            try {
                return new TypedNumber(together.group(1), days.convert(together.group(2), LocalDate.class));
            } catch (ConversionException noDay) {
                // then it belongs to the number
            }
        }
        return new TypedNumber(typed, null);
    }
}

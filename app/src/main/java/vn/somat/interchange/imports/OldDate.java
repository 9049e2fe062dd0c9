package vn.somat.interchange.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.somat.interchange.sheets.SheetCell;

/**
 * Ngày trong sổ cũ: as it was typed over thirty years. A year of two digits is the last such one that has been; a day
 * without a year says nothing and is never guessed.
 *
 * @param fault the key of the sentence that says what is wrong; null for a day
 */
record OldDate(@Nullable LocalDate day, @Nullable String fault) {

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern PARTS =
            Pattern.compile("(\\d{1,2}) ?[-/.,] ?(\\d{1,2}) ?[-/.,] ?(\\d{4}|\\d{2})(?: \\d.*)?");
    private static final Pattern WORDS =
            Pattern.compile("(?:ngay )?(\\d{1,2}) thang (\\d{1,2}) nam (\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern NO_YEAR = Pattern.compile("\\d{1,2} ?[-/.] ?\\d{1,2}");
    private static final Pattern SERIAL = Pattern.compile("[1-6]\\d{4}(?:\\.\\d+)?");
    private static final int FIRST_YEAR = 1945;

    static OldDate of(SheetCell cell, LocalDate today) {
        if (cell.day() != null) {
            return checked(cell.day(), today);
        }
        var text = cell.text().replaceAll("\\s+", " ");
        try {
            if (cell.number() && SERIAL.matcher(text).matches()) {
                return checked(LocalDate.of(1899, 12, 30).plusDays((long) Double.parseDouble(text)), today);
            }
            var iso = ISO.matcher(text);
            if (iso.matches()) {
                return of(iso.group(1), iso.group(2), iso.group(3), today);
            }
            for (var pattern : new Pattern[] {PARTS, WORDS, DIGITS}) {
                var parts = pattern.matcher(pattern == WORDS ? bare(text) : text);
                if (parts.matches()) {
                    return of(parts.group(3), parts.group(2), parts.group(1), today);
                }
            }
            return fault(NO_YEAR.matcher(text).matches() ? "interchange.date-no-year" : "interchange.date");
        } catch (DateTimeException impossible) {
            return fault("interchange.date-impossible");
        }
    }

    private static OldDate of(String year, String month, String day, LocalDate today) {
        int typed = Integer.parseInt(year);
        if (year.length() == 2) {
            int century = today.getYear() / 100 * 100;
            typed += century + typed > today.getYear() ? century - 100 : century;
        }
        return checked(LocalDate.of(typed, Integer.parseInt(month), Integer.parseInt(day)), today);
    }

    private static OldDate checked(LocalDate day, LocalDate today) {
        return day.getYear() < FIRST_YEAR || day.getYear() > today.getYear() + 1
                ? fault("interchange.date-year")
                : new OldDate(day, null);
    }

    private static OldDate fault(String code) {
        return new OldDate(null, code);
    }

    private static String bare(String text) {
        return java.text.Normalizer.normalize(text.toLowerCase(Locale.ROOT), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}

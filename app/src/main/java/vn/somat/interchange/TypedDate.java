package vn.somat.interchange;

import java.text.ParseException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.format.Formatter;

/**
 * A date as a clerk types it: {@code 3/9/2026}, {@code 03-09-26}, {@code 3/9} (this year), {@code 03092026},
 * {@code 030926}, {@code 0309} or {@code 39} (this year; {@code 253} is 25/3, {@code 311} is 31/1), or ISO {@code 2026-09-03}. Shown as {@code 03/09/2026}.
 */
public final class TypedDate implements Formatter<LocalDate> {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern PARTS = Pattern.compile("(\\d{1,2})[/.\\-](\\d{1,2})(?:[/.\\-](\\d{4}|\\d{2}))?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4}|\\d{2})?");
    private static final Pattern FEW = Pattern.compile("\\d{2,3}");
    private static final int LONGEST_MONTH = 31;

    private final Clock clock;

    /** @param clock tells the year of a date typed without one */
    public TypedDate(Clock clock) {
        this.clock = clock;
    }

    @Override
    public LocalDate parse(String typed, Locale locale) throws ParseException {
        var text = typed.strip();
        try {
            var iso = ISO.matcher(text);
            if (iso.matches()) {
                return day(iso.group(1), iso.group(2), iso.group(3));
            }
            var parts = PARTS.matcher(text);
            if (parts.matches()) {
                return day(parts.group(3), parts.group(2), parts.group(1));
            }
            var digits = DIGITS.matcher(text);
            if (digits.matches()) {
                return day(digits.group(3), digits.group(2), digits.group(1));
            }
            if (FEW.matcher(text).matches()) {
                int days = text.length() == 3 && Integer.parseInt(text.substring(0, 2)) <= LONGEST_MONTH ? 2 : 1;
                return day(null, text.substring(days), text.substring(0, days));
            }
        } catch (DateTimeException impossible) {
            throw new ParseException("no such day", 0);
        }
        throw new ParseException("not a date", 0);
    }

    @Override
    public String print(LocalDate date, Locale locale) {
        return SHOWN.format(date);
    }

    private LocalDate day(@Nullable String year, String month, String day) {
        int typedYear = year == null ? LocalDate.now(clock).getYear() : Integer.parseInt(year);
        return LocalDate.of(
                typedYear < 100 ? 2000 + typedYear : typedYear, Integer.parseInt(month), Integer.parseInt(day));
    }
}

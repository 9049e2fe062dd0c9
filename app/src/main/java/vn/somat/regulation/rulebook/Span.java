package vn.somat.regulation.rulebook;

import java.time.LocalDate;
import java.util.Locale;

/** Đơn vị thời hạn. */
enum Span {
    PLUS_DAYS,
    PLUS_MONTHS,
    PLUS_YEARS,
    /** To the last day of the year so many years later: a term counted from the year something happened. */
    PLUS_CALENDAR_YEARS;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    LocalDate after(LocalDate day, int amount) {
        return switch (this) {
            case PLUS_DAYS -> day.plusDays(amount);
            case PLUS_MONTHS -> day.plusMonths(amount);
            case PLUS_YEARS -> day.plusYears(amount);
            case PLUS_CALENDAR_YEARS -> LocalDate.of(day.getYear() + amount, 12, 31);
        };
    }
}

package vn.somat.rehearsal;

import java.time.LocalDate;

/** Days of the rehearsal on which a work of two days may begin. */
final class Weekdays {

    private Weekdays() {}

    /** That day, or the last one before it; nobody inspects at the end of a week. */
    static LocalDate before(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case FRIDAY -> day.minusDays(1);
            case SATURDAY -> day.minusDays(2);
            case SUNDAY -> day.minusDays(3);
            default -> day;
        };
    }
}

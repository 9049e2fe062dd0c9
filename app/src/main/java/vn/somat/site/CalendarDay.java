package vn.somat.site;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import vn.somat.access.DueDay;

/**
 * Một ngày trên lịch.
 *
 * @param shown whether it belongs to the month that is looked at
 */
public record CalendarDay(LocalDate day, boolean shown, boolean today, List<DueDay> things) {

    public CalendarDay {
        things = List.copyOf(things);
    }

    public boolean weekend() {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

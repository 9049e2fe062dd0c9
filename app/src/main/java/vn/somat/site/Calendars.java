package vn.somat.site;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.DueDay;
import vn.somat.access.DueWork;
import vn.somat.access.Reader;

/** Lịch việc đến hạn: what the rooms say has its day, week by week. */
@Component
class Calendars {

    private static final int WEEK = 7;
    /** Of each kind; who has more looks at the list of the room. */
    private static final int MOST = 300;

    private final List<DueWork> rooms;
    private final Clock clock;

    Calendars(List<DueWork> rooms, Clock clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    /** Whole weeks, from Monday, that cover the month. */
    List<List<CalendarDay>> month(Reader reader, YearMonth month) {
        var from = monday(month.atDay(1));
        var to = monday(month.atEndOfMonth()).plusDays(WEEK - 1L);
        var days = days(reader, from, to, month);
        var weeks = new ArrayList<List<CalendarDay>>();
        for (int i = 0; i < days.size(); i += WEEK) {
            weeks.add(days.subList(i, i + WEEK));
        }
        return weeks;
    }

    /** The week of that day. */
    List<CalendarDay> week(Reader reader, LocalDate day) {
        var from = monday(day);
        return days(reader, from, from.plusDays(WEEK - 1L), null);
    }

    /** What waits, and what is late, room by room. */
    List<DueGroup> waiting(Reader reader) {
        return rooms.stream()
                .map(room -> new DueGroup(room.heading(), room.of(reader)))
                .filter(group -> !group.dues().isEmpty())
                .toList();
    }

    private List<CalendarDay> days(Reader reader, LocalDate from, LocalDate to, @Nullable YearMonth month) {
        var today = LocalDate.now(clock);
        var things = rooms.stream()
                .flatMap(room -> room.between(reader, from, to, MOST).stream())
                .sorted(Comparator.comparing(DueDay::text).thenComparing(DueDay::thing))
                .collect(Collectors.groupingBy(DueDay::day));
        return from.datesUntil(to.plusDays(1))
                .map(day -> new CalendarDay(
                        day,
                        month == null || YearMonth.from(day).equals(month),
                        day.equals(today),
                        things.getOrDefault(day, List.of())))
                .toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}

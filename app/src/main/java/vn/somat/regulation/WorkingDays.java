package vn.somat.regulation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ngày làm việc: Monday to Friday but for the holidays that the packs name under {@code holidays.…} and the office may set.
 * What is no day in such a text is passed over.
 */
final class WorkingDays {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?");

    private final Set<MonthDay> everyYear = new HashSet<>();
    private final Set<LocalDate> once = new HashSet<>();

    private WorkingDays() {}

    static WorkingDays of(Rules rules) {
        var days = new WorkingDays();
        rules.values().stream()
                .filter(value -> value.key().startsWith("holidays."))
                .forEach(value -> days.add(value.text()));
        return days;
    }

    /** The last of so many working days after a day. */
    LocalDate after(LocalDate day, int count) {
        var last = day;
        for (int left = count; left > 0; ) {
            last = last.plusDays(1);
            if (isWorking(last)) {
                left--;
            }
        }
        return last;
    }

    boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !once.contains(day)
                && !everyYear.contains(MonthDay.from(day));
    }

    private void add(String text) {
        var found = DAY.matcher(text);
        while (found.find()) {
            int day = Integer.parseInt(found.group(1));
            int month = Integer.parseInt(found.group(2));
            try {
                if (found.group(3) == null) {
                    everyYear.add(MonthDay.of(month, day));
                } else {
                    once.add(LocalDate.of(Integer.parseInt(found.group(3)), month, day));
                }
            } catch (DateTimeException noDay) {
                // an office's typing error makes no holiday
                continue;
            }
        }
    }
}

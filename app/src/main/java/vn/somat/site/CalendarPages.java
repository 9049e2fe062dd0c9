package vn.somat.site;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.somat.access.Reader;

/** Lịch tháng, và tờ việc trong tuần để in sáng thứ Hai. */
@Controller
@RequestMapping("/calendar")
class CalendarPages {

    private final Calendars calendars;
    private final Clock clock;

    CalendarPages(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping
    String month(Reader reader, @RequestParam @Nullable YearMonth month, Model model) {
        var shown = month == null || !known(month.getYear()) ? YearMonth.now(clock) : month;
        model.addAttribute("month", shown);
        model.addAttribute("weeks", reader.readsTitles() ? calendars.month(reader, shown) : List.of());
        return "site/calendar";
    }

    @GetMapping("/week")
    String week(Reader reader, @RequestParam @Nullable LocalDate day, Model model) {
        var days = reader.readsTitles()
                ? calendars.week(reader, day == null || !known(day.getYear()) ? LocalDate.now(clock) : day)
                : List.<CalendarDay>of();
        model.addAttribute("days", days);
        model.addAttribute("due", reader.readsTitles() ? calendars.waiting(reader) : List.of());
        return "site/week";
    }

    /** A year that stands on papers; beyond them there is nothing to look at. */
    private static boolean known(int year) {
        return year > 1900 && year < 3000;
    }
}

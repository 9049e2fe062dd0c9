package vn.somat.reporting.reports;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.regulation.Regulations;
import vn.somat.regulation.Rules;

/** Kỳ báo cáo theo quy định (R-RPT-01, R-RPT-02): windows and last days as the pack of the last day of a window has them. */
@Component("reportPeriods")
class Periods {

    private static final int HALF = 6;

    private final Regulations regulations;

    Periods(Regulations regulations) {
        this.regulations = regulations;
    }

    /** The last window of a kind that has begun, its end perhaps still to come. Of ad hoc reports there is none. */
    @Nullable
    Period current(ReportKind kind, LocalDate today) {
        return switch (kind) {
            case YEARLY -> yearly(today);
            case HALF_YEARLY -> halfYearly(today);
            case FIVE_YEARLY -> summary(yearly(today));
            case AD_HOC -> null;
        };
    }

    /** The window before it; of a half year the same half of the year before, which it is compared with. */
    Period before(Period period) {
        long months =
                java.time.Period.between(period.from(), period.to().plusDays(1)).toTotalMonths();
        var step = months == HALF ? 2 * HALF : Math.max(1, months);
        return new Period(period.from().minusMonths(step), period.to().minusMonths(step), null);
    }

    /** A report of a year is begun in the last month of its window. */
    private Period yearly(LocalDate today) {
        var ours = endingIn(today.getYear());
        return begun(ours, today) ? ours : endingIn(today.getYear() - 1);
    }

    /** The first half of a year's window; it goes out as many days after its end as the year's does. */
    private Period halfYearly(LocalDate today) {
        var ours = half(endingIn(today.getYear()));
        return begun(ours, today) ? ours : half(endingIn(today.getYear() - 1));
    }

    private static boolean begun(Period period, LocalDate today) {
        return !today.isBefore(period.to().minusMonths(1));
    }

    private Period endingIn(int year) {
        var rules = regulations.on(LocalDate.of(year, 12, 31));
        var from = day(rules, "window.from");
        var to = day(rules, "window.to");
        var last = to.atYear(year);
        var first = from.isAfter(to) ? from.atYear(year - 1) : from.atYear(year);
        return new Period(first, last, after(last, day(rules, "deadline")));
    }

    private static Period half(Period year) {
        var last = year.from().plusMonths(HALF).minusDays(1);
        var due = year.due();
        return new Period(
                year.from(), last, due == null ? null : last.plusDays(ChronoUnit.DAYS.between(year.to(), due)));
    }

    private Period summary(Period year) {
        int years = regulations.on(year.to()).value("report.summary.years").number();
        return new Period(year.to().plusDays(1).minusYears(years), year.to(), year.due());
    }

    private static LocalDate after(LocalDate last, MonthDay deadline) {
        var due = deadline.atYear(last.getYear());
        return due.isBefore(last) ? deadline.atYear(last.getYear() + 1) : due;
    }

    private static MonthDay day(Rules rules, String end) {
        var parts = rules.value("report.yearly." + end).text().split("/");
        return MonthDay.of(Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }
}

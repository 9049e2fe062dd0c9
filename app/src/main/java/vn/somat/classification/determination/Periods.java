package vn.somat.classification.determination;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.regulation.Citation;
import vn.somat.regulation.Level;
import vn.somat.regulation.Rules;

/** Thời hạn bảo vệ (R-TRM-01): how long a level lasts, by the pack of the day it was determined. */
@Component
public class Periods {

    /** Years of a secret level. */
    public int years(Rules rules, Level level) {
        return rules.years(level).number();
    }

    public Citation citation(Rules rules, Level level) {
        return rules.years(level).citation();
    }

    /** Last day of the whole term that begins with a day. */
    public LocalDate end(Rules rules, Level level, LocalDate day) {
        return day.plusYears(years(rules, level));
    }

    /** Last day of a term that may be shorter than that of its level; null for what is no secret. */
    @Nullable
    LocalDate end(Rules rules, Level level, LocalDate day, @Nullable LocalDate until) {
        if (!level.secret()) {
            return null;
        }
        return until == null ? end(rules, level, day) : until;
    }

    /** Years from a day to another, a part of one counted as a whole. */
    public static int years(LocalDate from, LocalDate to) {
        int whole = Math.toIntExact(ChronoUnit.YEARS.between(from, to));
        return from.plusYears(whole).isBefore(to) ? whole + 1 : whole;
    }
}

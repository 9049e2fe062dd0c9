package vn.somat.reporting.reports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Kỳ báo cáo. @param due last day on which it goes out in time; null where the law names none */
public record Period(LocalDate from, LocalDate to, @Nullable LocalDate due) {

    public boolean late(LocalDate today) {
        return due != null && due.isBefore(today);
    }
}

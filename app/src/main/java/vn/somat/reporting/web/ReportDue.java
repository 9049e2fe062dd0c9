package vn.somat.reporting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.somat.access.Access;
import vn.somat.access.Due;
import vn.somat.access.DueDay;
import vn.somat.access.DueWork;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.reporting.reports.Reports;
import vn.somat.reporting.reports.Reports.Owed;

/** Báo cáo đến hạn: those that the law or a sector asks for and that have not gone out, for whoever writes or signs them. */
@Component
@Order(60)
class ReportDue implements DueWork {

    private static final String ADDRESS = "/reports";

    private final Reports reports;
    private final Access access;
    private final Clock clock;

    ReportDue(Reports reports, Access access, Clock clock) {
        this.reports = reports;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "reporting.due";
    }

    @Override
    public List<Due> of(Reader reader) {
        var dues = new ArrayList<Due>();
        for (var one : owed(reader)) {
            boolean late = one.period().late(LocalDate.now(clock));
            dues.add(new Due(address(one), "reporting.due." + one.kind() + (late ? ".late" : ""), 1, late));
        }
        return dues;
    }

    @Override
    public List<DueDay> between(Reader reader, LocalDate from, LocalDate to, int most) {
        var days = new ArrayList<DueDay>();
        for (var one : owed(reader)) {
            var due = one.period().due();
            if (due != null && !due.isBefore(from) && !due.isAfter(to)) {
                var report = one.report();
                days.add(new DueDay(
                        due, address(one), "reporting.due." + one.kind(), report == null ? "" : report.label()));
            }
        }
        return days;
    }

    private List<Owed> owed(Reader reader) {
        return access.may(reader, "report.write", Thing.none()).allowed() ? reports.owed(reader) : List.of();
    }

    private static String address(Owed one) {
        var report = one.report();
        return report == null ? ADDRESS : ADDRESS + "/" + report.id().value();
    }
}

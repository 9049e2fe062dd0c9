package vn.somat.safeguards.inspections.web;

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
import vn.somat.safeguards.inspections.Finding;
import vn.somat.safeguards.inspections.FindingBook;
import vn.somat.safeguards.inspections.Inspections;

/** Việc phải làm về kiểm tra: inspections whose day has come or gone, for whoever carries them out. */
@Component
@Order(45)
class InspectionDue implements DueWork {

    private static final String ADDRESS = "/inspections";
    private static final String FINDINGS = "/inspections/findings";

    private final Inspections inspections;
    private final FindingBook findings;
    private final Access access;
    private final Clock clock;

    InspectionDue(Inspections inspections, FindingBook findings, Access access, Clock clock) {
        this.inspections = inspections;
        this.findings = findings;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "safeguards.inspection.due";
    }

    @Override
    public List<Due> of(Reader reader) {
        var today = LocalDate.now(clock);
        var dues = new ArrayList<Due>();
        owed(reader, today, dues);
        if (!runs(reader)) {
            return dues;
        }
        var open = inspections.between(reader, today.minusYears(5), today.plusDays(30), MOST);
        int going = (int) open.stream()
                .filter(one -> one.going() && one.lastDay().isBefore(today))
                .count();
        int planned = (int) open.stream()
                .filter(one -> !one.going() && !one.firstDay().isAfter(today))
                .count();
        if (going > 0) {
            dues.add(new Due(ADDRESS, "safeguards.inspection.due.going", going, true));
        }
        if (planned > 0) {
            dues.add(new Due(
                    ADDRESS,
                    "safeguards.inspection.due.planned",
                    planned,
                    open.stream().anyMatch(one -> one.late(today))));
        }
        return dues;
    }

    private void owed(Reader reader, LocalDate today, List<Due> dues) {
        var open = findings.open(reader, today.minusYears(20), today.plusYears(20), MOST);
        int late = (int) open.stream().filter(one -> one.overdue(today)).count();
        int mine = (int) open.stream()
                .filter(one ->
                        one.state() == Finding.State.OPEN && reader.person().equals(one.responsible()))
                .count();
        int again = (int) open.stream()
                .filter(one -> one.state() == Finding.State.REMEDIED)
                .count();
        if (late > 0) {
            dues.add(new Due(FINDINGS, "safeguards.inspection.due.remedy", late, true));
        }
        if (mine > 0) {
            dues.add(new Due(FINDINGS, "safeguards.inspection.due.mine", mine, false));
        }
        if (again > 0 && runs(reader)) {
            dues.add(new Due(FINDINGS, "safeguards.inspection.due.recheck", again, false));
        }
    }

    @Override
    public List<DueDay> between(Reader reader, LocalDate from, LocalDate to, int most) {
        var days = new ArrayList<DueDay>(planned(reader, from, to, most));
        findings.open(reader, from, to, most)
                .forEach(one -> days.add(new DueDay(
                        one.due(),
                        FINDINGS + "/" + one.id().value(),
                        "safeguards.inspection.due.day.remedy",
                        one.label())));
        return days;
    }

    private List<DueDay> planned(Reader reader, LocalDate from, LocalDate to, int most) {
        return runs(reader)
                ? inspections.between(reader, from, to, most).stream()
                        .map(one -> new DueDay(
                                one.lastDay(),
                                ADDRESS + "/" + one.id().value(),
                                "safeguards.inspection.due.day",
                                one.label()))
                        .toList()
                : List.of();
    }

    private boolean runs(Reader reader) {
        return access.may(reader, "inspection.run", Thing.none()).allowed();
    }
}

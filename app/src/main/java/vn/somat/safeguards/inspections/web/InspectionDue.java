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
import vn.somat.safeguards.inspections.Inspections;

/** Việc phải làm về kiểm tra: inspections whose day has come or gone, for whoever carries them out. */
@Component
@Order(45)
class InspectionDue implements DueWork {

    private static final String ADDRESS = "/inspections";

    private final Inspections inspections;
    private final Access access;
    private final Clock clock;

    InspectionDue(Inspections inspections, Access access, Clock clock) {
        this.inspections = inspections;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "safeguards.inspection.due";
    }

    @Override
    public List<Due> of(Reader reader) {
        if (!runs(reader)) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var open = inspections.between(reader, today.minusYears(5), today.plusDays(30), MOST);
        int going = (int) open.stream()
                .filter(one -> one.going() && one.lastDay().isBefore(today))
                .count();
        int planned = (int) open.stream()
                .filter(one -> !one.going() && !one.firstDay().isAfter(today))
                .count();
        var dues = new ArrayList<Due>();
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

    @Override
    public List<DueDay> between(Reader reader, LocalDate from, LocalDate to, int most) {
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

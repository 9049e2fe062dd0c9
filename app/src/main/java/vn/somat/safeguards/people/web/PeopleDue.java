package vn.somat.safeguards.people.web;

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
import vn.somat.safeguards.people.Officer;
import vn.somat.safeguards.people.Officers;
import vn.somat.safeguards.people.TrainingPolicies;
import vn.somat.safeguards.people.Trainings;

/** Việc phải làm về con người: my own training and undertaking, officers short of a condition, classes nobody wrote down. */
@Component
@Order(46)
class PeopleDue implements DueWork {

    /** Days before it runs out that one is told. */
    private static final int SOON = 30;

    private final Officers officers;
    private final Trainings trainings;
    private final TrainingPolicies policies;
    private final Access access;
    private final Clock clock;

    PeopleDue(Officers officers, Trainings trainings, TrainingPolicies policies, Access access, Clock clock) {
        this.officers = officers;
        this.trainings = trainings;
        this.policies = policies;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "people.due";
    }

    @Override
    public List<Due> of(Reader reader) {
        var today = LocalDate.now(clock);
        var dues = new ArrayList<Due>();
        if (policies.closes(reader)) {
            dues.add(new Due("/people", "people.due.closed", 1, true));
        } else {
            var until = trainings.own(reader).until();
            if (until != null && until.isBefore(today.plusDays(SOON))) {
                dues.add(new Due("/people", "people.due.own", 1, until.isBefore(today)));
            }
        }
        var charged = officers.now();
        if (charged.stream().anyMatch(one -> one.person().equals(reader.person()))
                && trainings.own(reader).undertaken() == null) {
            dues.add(new Due("/people", "people.due.undertake", 1, false));
        }
        if (may(reader, "officer.prove")) {
            add(
                    dues,
                    "/people",
                    "people.due.officers",
                    charged.stream().filter(one -> !one.complete()).toList(),
                    false);
        }
        if (may(reader, "training.enter")) {
            var unrecorded = trainings.between(today.minusYears(1), today, MOST).stream()
                    .filter(one -> one.unrecorded(today))
                    .toList();
            add(dues, "/people/trainings", "people.due.unrecorded", unrecorded, true);
            var expired = trainings.standings().stream()
                    .filter(one -> one.until() != null && one.until().isBefore(today))
                    .toList();
            add(dues, "/people", "people.due.expired", expired, true);
        }
        return dues;
    }

    @Override
    public List<DueDay> between(Reader reader, LocalDate from, LocalDate to, int most) {
        var days = new ArrayList<DueDay>();
        var until = trainings.own(reader).until();
        if (until != null && !until.isBefore(from) && !until.isAfter(to)) {
            days.add(new DueDay(until, "/people", "people.due.runs-out", ""));
        }
        if (may(reader, "officer.read")) {
            trainings
                    .between(from, to, most)
                    .forEach(one -> days.add(new DueDay(
                            one.day(), "/people/trainings/" + one.id(), "people.due.training", one.label())));
        }
        return days;
    }

    private static void add(List<Due> dues, String address, String text, List<?> some, boolean late) {
        if (!some.isEmpty()) {
            var one = some.size() == 1 && some.getFirst() instanceof Officer officer
                    ? "/people/officers/" + officer.id()
                    : address;
            dues.add(new Due(one, text, Math.min(MOST, some.size()), late));
        }
    }

    private boolean may(Reader reader, String act) {
        return access.may(reader, act, Thing.none()).allowed();
    }
}

package vn.somat.safeguards.seals.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.somat.access.Access;
import vn.somat.access.Due;
import vn.somat.access.DueDay;
import vn.somat.access.DueWork;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.safeguards.seals.OfficialSeal;
import vn.somat.safeguards.seals.OfficialSeals;

/** Việc phải làm về con dấu: those never looked at, found wrong or overdue, for their keeper and for whoever watches. */
@Component
@Order(47)
class SealDue implements DueWork {

    private final OfficialSeals seals;
    private final Access access;
    private final Clock clock;

    SealDue(OfficialSeals seals, Access access, Clock clock) {
        this.seals = seals;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "people.seal.due";
    }

    @Override
    public List<Due> of(Reader reader) {
        var today = LocalDate.now(clock);
        var some = mine(reader).filter(seal -> seal.unchecked(today)).toList();
        if (some.isEmpty()) {
            return List.of();
        }
        var address = some.size() == 1 ? "/seals/" + some.getFirst().id() : "/seals";
        return List.of(new Due(address, "people.seal.due.unchecked", Math.min(MOST, some.size()), true));
    }

    @Override
    public List<DueDay> between(Reader reader, LocalDate from, LocalDate to, int most) {
        var days = new ArrayList<DueDay>();
        mine(reader).forEach(seal -> {
            var check = seal.checked();
            var day = check == null ? null : check.next();
            if (day != null && !day.isBefore(from) && !day.isAfter(to) && days.size() < most) {
                days.add(new DueDay(day, "/seals/" + seal.id(), "people.seal.due.check", seal.label()));
            }
        });
        return days;
    }

    private Stream<OfficialSeal> mine(Reader reader) {
        boolean watches = access.may(reader, "seal.enter", Thing.none()).allowed();
        return (watches ? seals.all() : seals.mine(reader)).stream();
    }
}

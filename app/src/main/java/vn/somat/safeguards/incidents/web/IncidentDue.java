package vn.somat.safeguards.incidents.web;

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
import vn.somat.safeguards.incidents.Incidents;

/** Việc phải làm về lộ, mất: what the head does not know of yet first, then what nobody was told of and what is late. */
@Component
@Order(5)
class IncidentDue implements DueWork {

    private static final String ADDRESS = "/incidents?open=true";

    private final Incidents incidents;
    private final Access access;

    IncidentDue(Incidents incidents, Access access) {
        this.incidents = incidents;
        this.access = access;
    }

    @Override
    public String heading() {
        return "incidents.due";
    }

    @Override
    public List<Due> of(Reader reader) {
        var dues = new ArrayList<Due>();
        if (may(reader, "incident.see")) {
            add(dues, "unseen", incidents.unseen(reader, MOST));
        }
        if (may(reader, "incident.handle")) {
            add(dues, "untold", incidents.untold(reader, MOST));
            add(dues, "late", incidents.late(reader, MOST));
            int going = incidents.page(reader, true, null).size();
            if (going > 0) {
                dues.add(new Due(ADDRESS, "incidents.due.going", going, false));
            }
        }
        return dues;
    }

    @Override
    public List<DueDay> between(Reader reader, LocalDate from, LocalDate to, int most) {
        if (!may(reader, "incident.handle")) {
            return List.of();
        }
        return incidents.due(reader, from, to, most).stream()
                .map(one -> new DueDay(
                        one.handleBy(), "/incidents/" + one.id().value(), "incidents.due.settle", one.label()))
                .toList();
    }

    private boolean may(Reader reader, String act) {
        return access.may(reader, act, Thing.none()).allowed();
    }

    private static void add(List<Due> dues, String what, int count) {
        if (count > 0) {
            dues.add(new Due(ADDRESS, "incidents.due." + what, count, true));
        }
    }
}

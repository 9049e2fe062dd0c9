package vn.somat.custody.web;

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
import vn.somat.custody.copies.CopyOrders;
import vn.somat.custody.copies.Shelf;
import vn.somat.custody.destruction.Destruction.State;
import vn.somat.custody.destruction.Destructions;
import vn.somat.custody.handover.Faults;
import vn.somat.custody.handover.HandoverBook;
import vn.somat.custody.recall.Recalls;
import vn.somat.custody.requests.RequestBook;

/** Việc phải làm về bản: what is overdue first, then what waits for somebody's word or hand. */
@Component
@Order(20)
class CustodyDue implements DueWork {

    /** From how many days on a slip nobody has received is late. */
    private static final int LATE = HandoverBook.AGES.get(2);

    private final CopyOrders orders;
    private final RequestBook requests;
    private final Recalls recalls;
    private final Destructions destructions;
    private final HandoverBook handovers;
    private final Faults faults;
    private final Access access;

    CustodyDue(
            CopyOrders orders,
            RequestBook requests,
            Recalls recalls,
            Destructions destructions,
            HandoverBook handovers,
            Faults faults,
            Access access) {
        this.orders = orders;
        this.requests = requests;
        this.recalls = recalls;
        this.destructions = destructions;
        this.handovers = handovers;
        this.faults = faults;
        this.access = access;
    }

    @Override
    public String heading() {
        return "custody.due";
    }

    @Override
    public List<Due> of(Reader reader) {
        var dues = new ArrayList<Due>();
        if (may(reader, "recall.read")) {
            add(dues, "/custody/recalls", "recalls", recalls.late(reader, MOST), true);
        }
        if (may(reader, "handover.read")) {
            var mine = "/custody/handovers?mine=true";
            add(dues, mine, "receipts", handovers.toReceive(reader, MOST), false);
            add(dues, mine, "slips-late", handovers.waiting(reader, true, LATE, MOST), true);
            if (may(reader, "handover.answer-fault")) {
                add(dues, "/custody/handovers/faults", "faults", faults.unanswered(reader, MOST), true);
                add(dues, "/custody/handovers", "all-slips-late", handovers.waiting(reader, false, LATE, MOST), true);
            }
        }
        if (may(reader, "custody.read")) {
            add(dues, "/custody/requests?show=overdue", "outings", requests.late(reader, MOST), true);
            if (may(reader, "outing.decide")) {
                add(dues, "/custody/requests", "requests", requests.asked(reader, MOST), false);
            }
            if (orders.reach(reader) > 0) {
                add(dues, order(Shelf.TO_DECIDE), "orders", orders.waiting(reader, Shelf.TO_DECIDE, MOST), false);
            }
            if (may(reader, "copy.make")) {
                add(dues, order(Shelf.TO_MAKE), "copies", orders.waiting(reader, Shelf.TO_MAKE, MOST), false);
            }
        }
        if (may(reader, "destruction.decide")) {
            add(dues, "/custody/destructions", "lists", destructions.waiting(reader, State.PROPOSED, MOST), false);
        }
        if (may(reader, "destruction.execute")) {
            add(dues, "/custody/destructions", "ashes", destructions.waiting(reader, State.DECIDED, MOST), false);
        }
        return dues;
    }

    @Override
    public List<DueDay> between(Reader reader, LocalDate from, LocalDate to, int most) {
        var days = new ArrayList<DueDay>();
        if (may(reader, "recall.read")) {
            recalls.due(reader, from, to, most)
                    .forEach(one -> days.add(new DueDay(
                            one.due(), "/custody/recalls/" + one.id().value(), "custody.due.day.recall", one.label())));
        }
        if (may(reader, "custody.read")) {
            requests.due(reader, from, to, most)
                    .forEach(one -> days.add(new DueDay(
                            one.day(),
                            "/custody/requests/" + one.id().value(),
                            "custody.due.day.outing",
                            one.label())));
        }
        return days;
    }

    private boolean may(Reader reader, String act) {
        return access.may(reader, act, Thing.none()).allowed();
    }

    private static String order(Shelf shelf) {
        return "/custody/orders?show=" + shelf;
    }

    private static void add(List<Due> dues, String address, String what, int count, boolean late) {
        if (count > 0) {
            dues.add(new Due(address, "custody.due." + what, count, late));
        }
    }
}

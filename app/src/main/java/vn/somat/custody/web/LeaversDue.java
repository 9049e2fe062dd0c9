package vn.somat.custody.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.somat.access.Access;
import vn.somat.access.Due;
import vn.somat.access.DueWork;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.custody.leavers.Leavers;

/** Việc phải làm khi có người thôi việc: their own hand-over, and those that have not ended. */
@Component
@Order(30)
class LeaversDue implements DueWork {

    private static final String ADDRESS = "/custody/leavers";

    private final Leavers leavers;
    private final Access access;

    LeaversDue(Leavers leavers, Access access) {
        this.leavers = leavers;
        this.access = access;
    }

    @Override
    public String heading() {
        return "custody.leaving.due";
    }

    @Override
    public List<Due> of(Reader reader) {
        var dues = new ArrayList<Due>();
        var own = leavers.own(reader);
        if (own.isPresent()) {
            dues.add(new Due(ADDRESS + "/" + own.get().value(), "custody.leaving.due.own", 1, false));
        }
        if (access.may(reader, "leaver.run", Thing.none()).allowed()) {
            int open = leavers.open(MOST);
            if (open > 0) {
                dues.add(new Due(ADDRESS, "custody.leaving.due.open", open, false));
            }
        }
        return dues;
    }
}

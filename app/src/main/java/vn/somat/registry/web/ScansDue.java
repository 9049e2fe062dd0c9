package vn.somat.registry.web;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.somat.access.Due;
import vn.somat.access.DueWork;
import vn.somat.access.Reader;
import vn.somat.registry.scans.WaitingScans;

/** Việc phải làm: scans of the watched folder that belong to no entry yet. */
@Component
@Order(15)
class ScansDue implements DueWork {

    private final WaitingScans scans;

    ScansDue(WaitingScans scans) {
        this.scans = scans;
    }

    @Override
    public String heading() {
        return "registry.waiting.title";
    }

    @Override
    public List<Due> of(Reader reader) {
        int waiting = scans.count(reader);
        return waiting == 0 ? List.of() : List.of(new Due("/scans", "registry.waiting.due", waiting, false));
    }
}

package vn.somat.safeguards.devices.web;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.somat.access.Access;
import vn.somat.access.Due;
import vn.somat.access.DueWork;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.safeguards.devices.Devices;

/** Việc phải làm về thiết bị: those whose security check is missing or overdue, for whoever keeps the register. */
@Component
@Order(40)
class DeviceDue implements DueWork {

    private final Devices devices;
    private final Access access;

    DeviceDue(Devices devices, Access access) {
        this.devices = devices;
        this.access = access;
    }

    @Override
    public String heading() {
        return "safeguards.due";
    }

    @Override
    public List<Due> of(Reader reader) {
        if (!access.may(reader, "device.check", Thing.none()).allowed()) {
            return List.of();
        }
        int count = devices.unchecked(MOST);
        return count == 0 ? List.of() : List.of(new Due("/devices", "safeguards.due.unchecked", count, true));
    }
}

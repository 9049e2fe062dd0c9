package vn.somat.custody.leavers;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.somat.access.Obligation;
import vn.somat.access.Obligations;
import vn.somat.custody.carriers.Succession;
import vn.somat.organisation.PersonId;
import vn.somat.safeguards.devices.Devices;

/** Bản và thiết bị còn giữ: what nobody leaves with. */
@Component
class HeldThings implements Obligations {

    private static final String ADDRESS = "/custody/leavers";

    private final Succession over;
    private final Devices devices;

    HeldThings(Succession over, Devices devices) {
        this.over = over;
        this.devices = devices;
    }

    @Override
    public List<Obligation> of(PersonId person) {
        var owed = new ArrayList<Obligation>();
        add(owed, "custody.leaving.owes.carriers", over.answeredFor(person).size());
        add(owed, "custody.leaving.owes.devices", devices.heldBy(person).size());
        return owed;
    }

    private static void add(List<Obligation> owed, String text, int count) {
        if (count > 0) {
            owed.add(new Obligation(text, count, ADDRESS, true));
        }
    }
}

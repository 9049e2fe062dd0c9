package vn.somat.custody.leavers;

import java.util.List;
import vn.somat.access.Obligation;
import vn.somat.custody.carriers.Carrier;
import vn.somat.safeguards.devices.Device;

/**
 * Còn giữ, còn nợ.
 *
 * @param carriers those that are there for the reader
 * @param unseen how many more there are
 * @param others what else they still have
 */
public record Remaining(List<Carrier> carriers, int unseen, List<Device> devices, List<Obligation> others) {

    public Remaining {
        carriers = List.copyOf(carriers);
        devices = List.copyOf(devices);
        others = List.copyOf(others);
    }

    public int things() {
        return carriers.size() + unseen + devices.size();
    }

    /** Whether somebody may go with it. */
    public boolean settled() {
        return things() == 0 && others.stream().noneMatch(Obligation::blocks);
    }
}

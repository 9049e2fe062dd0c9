package vn.somat.custody.leavers;

import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.Carrier;
import vn.somat.organisation.PersonId;
import vn.somat.safeguards.devices.Device;

/**
 * Một dòng của biên bản bàn giao.
 *
 * @param carrier null for a device, and for what the reader may not see
 * @param receiver null: it was not found
 * @param missing why it was not found
 */
public record LeavingLine(
        @Nullable Carrier carrier,
        @Nullable Device device,
        @Nullable PersonId receiver,
        @Nullable String missing) {

    @Override
    public String toString() {
        return "LeavingLine";
    }
}

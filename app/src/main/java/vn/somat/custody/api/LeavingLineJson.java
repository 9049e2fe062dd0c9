package vn.somat.custody.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.leavers.LeavingLine;

/** Một dòng của biên bản bàn giao. @param missing why it was not found */
record LeavingLineJson(
        @Nullable UUID carrier,
        @Nullable UUID device,
        @Nullable UUID receiver,
        @Nullable String missing) {

    static LeavingLineJson of(LeavingLine line) {
        var carrier = line.carrier();
        var device = line.device();
        var receiver = line.receiver();
        return new LeavingLineJson(
                carrier == null ? null : carrier.id().value(),
                device == null ? null : device.id().value(),
                receiver == null ? null : receiver.value(),
                line.missing());
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "LeavingLineJson[" + carrier + device + "]";
    }
}

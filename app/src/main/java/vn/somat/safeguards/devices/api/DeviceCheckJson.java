package vn.somat.safeguards.devices.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.safeguards.devices.PoliceCheck;

/** Kết quả kiểm tra an ninh. @param next day on which it is to be looked at again */
record DeviceCheckJson(
        LocalDate on,
        boolean passed,
        @Nullable String note,
        @Nullable LocalDate next) {

    static DeviceCheckJson of(PoliceCheck check) {
        return new DeviceCheckJson(check.on(), check.passed(), check.note(), check.next());
    }
}

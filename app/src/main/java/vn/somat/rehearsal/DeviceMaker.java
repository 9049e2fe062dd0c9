package vn.somat.rehearsal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.organisation.Duty;
import vn.somat.safeguards.devices.DeviceDesk;
import vn.somat.safeguards.devices.DeviceId;
import vn.somat.safeguards.devices.DeviceKind;
import vn.somat.safeguards.devices.Network;
import vn.somat.safeguards.devices.NewDevice;
import vn.somat.safeguards.devices.PoliceCheck;

/** Devices of the rehearsal: a copier and a computer in order, a stick, and one whose check has run out. */
@Component
@RehearsalOnly
class DeviceMaker {

    private final DeviceDesk desk;

    DeviceMaker(DeviceDesk desk) {
        this.desk = desk;
    }

    /** Returns the copier. */
    DeviceId make(Staff staff, LocalDate day) {
        var copier = entered(
                staff,
                DeviceKind.COPIER,
                "Ricoh MP 5055",
                "C86118204",
                "Sao, chụp bí mật nhà nước",
                Network.NONE,
                "tuyet-mat",
                Duty.COPY_CLERK,
                "Phòng sao chụp");
        checked(staff, copier, day.minusMonths(2), day.plusMonths(10));
        var computer = entered(
                staff,
                DeviceKind.COMPUTER,
                "HP ProDesk 400",
                "8CG0261RLM",
                "Soạn thảo văn bản mật",
                Network.INTERNAL,
                "toi-mat",
                Duty.CLERK_OUTGOING,
                "Phòng Văn thư");
        checked(staff, computer, day.minusMonths(2), day.plusMonths(10));
        var printer = entered(
                staff,
                DeviceKind.PRINTER,
                "Canon LBP 6230",
                "NPAA214570",
                "In văn bản mật",
                Network.NONE,
                "mat",
                Duty.CLERK_INCOMING,
                "Phòng Văn thư");
        checked(staff, printer, day.minusMonths(14), day.minusMonths(2));
        var unused = entered(
                staff,
                DeviceKind.USB,
                "Kingston 32 GB",
                "US-07",
                "Chuyển văn bản giữa hai máy độc lập",
                Network.NONE,
                "mat",
                Duty.DRAFTER,
                null);
        unused = entered(
                staff,
                DeviceKind.COMPUTER,
                "Dell OptiPlex 3080",
                "5KQ1XF3",
                "Tra cứu, thư điện tử công vụ",
                Network.INTERNET,
                null,
                Duty.DRAFTER,
                "Phòng Tổng hợp");
        return copier;
    }

    private DeviceId entered(
            Staff staff,
            DeviceKind kind,
            String make,
            String serial,
            String purpose,
            Network network,
            @Nullable String level,
            Duty holder,
            @Nullable String place) {
        return desk.enter(
                staff.reader(Duty.SECURITY_OFFICER),
                new NewDevice(
                        kind,
                        make,
                        serial,
                        purpose,
                        network,
                        level,
                        null,
                        null,
                        staff.person(holder).value(),
                        place));
    }

    private void checked(Staff staff, DeviceId device, LocalDate on, LocalDate next) {
        desk.check(
                staff.reader(Duty.SECURITY_OFFICER), device, 1, new PoliceCheck(on, true, "Biên bản 21/BB-PA03", next));
    }
}

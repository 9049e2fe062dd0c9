package vn.somat.rehearsal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.CarrierKind;
import vn.somat.custody.carriers.Carriers;
import vn.somat.organisation.Duty;
import vn.somat.registry.DocumentId;

/** The copies of the rehearsal day by day: put away every Friday, and in the last month everything that befalls a copy. */
@Component
@RehearsalOnly
class CustodyYear {

    /** How many days before the end each thing of the last month happens, at the latest. */
    private static final List<Integer> PLAN = List.of(28, 21, 14, 10, 6, 2);

    private final PlaceMaker places;
    private final CopyMaker copies;
    private final DeviceMaker devices;
    private final CustodyMaker custody;
    private final Carriers carriers;
    private int happened;

    CustodyYear(PlaceMaker places, CopyMaker copies, DeviceMaker devices, CustodyMaker custody, Carriers carriers) {
        this.places = places;
        this.copies = copies;
        this.devices = devices;
        this.custody = custody;
        this.carriers = carriers;
    }

    void furnish(Staff staff) {
        places.furnish(staff);
    }

    void endOf(LocalDate day, LocalDate last, Staff staff) {
        if (day.getDayOfWeek() == DayOfWeek.FRIDAY) {
            places.tidy(staff);
        }
        while (happened < PLAN.size() && ChronoUnit.DAYS.between(day, last) <= PLAN.get(happened)) {
            happen(happened++, day, staff);
        }
    }

    private void happen(int what, LocalDate day, Staff staff) {
        var came = kept(staff, Duty.CLERK_INCOMING, CarrierKind.RECEIVED);
        switch (what) {
            case 0 -> copies.copy(staff, came.subList(10, 13), devices.make(staff, day));
            case 1 -> custody.count(staff, places);
            case 2 -> custody.carryOut(staff, came.get(14), day, day.plusDays(5));
            case 3 ->
                custody.recall(
                        staff,
                        paper(kept(staff, Duty.CLERK_OUTGOING, CarrierKind.ORIGINAL)
                                .getFirst()),
                        day.plusDays(7));
            case 4 -> copies.destroy(staff, came.subList(0, 2), came.subList(2, 5), paper(came.get(6)), day);
            default -> custody.requested(staff);
        }
    }

    /** The oldest papers marked Mật in the drawer of this clerk. */
    private List<Carrier> kept(Staff staff, Duty clerk, CarrierKind kind) {
        return carriers.in(staff.reader(Duty.SECURITY_OFFICER), places.drawer(clerk, "mat"), null).carriers().stream()
                .filter(one -> one.kind() == kind)
                .toList();
    }

    private static DocumentId paper(Carrier carrier) {
        return Objects.requireNonNull(carrier.document());
    }
}

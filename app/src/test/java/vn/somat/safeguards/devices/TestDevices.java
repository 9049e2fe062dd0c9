package vn.somat.safeguards.devices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Reader;

/** Devices of a test office, entered and checked by its security officer. */
public final class TestDevices {

    private final Function<Class<?>, Object> beans;
    private final Reader officer;

    /** @param beans of the house under test */
    public TestDevices(Function<Class<?>, Object> beans, Reader officer) {
        this.beans = beans;
        this.officer = officer;
    }

    /** On no network, checked yesterday, good for everything. */
    public DeviceId copier() {
        var id = entered(DeviceKind.COPIER, Network.NONE, "tuyet-mat");
        checked(id, true, 1, 300);
        return id;
    }

    public DeviceId entered(DeviceKind kind, Network network, @Nullable String level) {
        return desk().enter(
                        officer, typed(kind, network, level, officer.person().value()));
    }

    static NewDevice typed(DeviceKind kind, Network network, @Nullable String level, @Nullable UUID holder) {
        var serial = UUID.randomUUID().toString().substring(0, 12);
        return new NewDevice(kind, "RICOH", serial, "Sao, chụp", network, level, null, null, holder, "Phòng sao");
    }

    /** @param next days from today; the check was {@code ago} days ago */
    public void checked(DeviceId id, boolean passed, int ago, int next) {
        var today = LocalDate.now((Clock) beans.apply(Clock.class));
        int seen = ((Devices) beans.apply(Devices.class)).find(officer, id).acts();
        desk().check(officer, id, seen, new PoliceCheck(today.minusDays(ago), passed, null, today.plusDays(next)));
    }

    private DeviceDesk desk() {
        return (DeviceDesk) beans.apply(DeviceDesk.class);
    }
}

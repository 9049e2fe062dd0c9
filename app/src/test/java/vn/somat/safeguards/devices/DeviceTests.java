package vn.somat.safeguards.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;

/** Sổ thiết bị. */
class DeviceTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private static final TestDevices some = new TestDevices(office::bean, office.reader(Duty.SECURITY_OFFICER));
    private final Reader officer = office.reader(Duty.SECURITY_OFFICER);
    private final DeviceDesk desk = office.bean(DeviceDesk.class);
    private final Devices devices = office.bean(Devices.class);

    @AfterAll
    static void close() {
        office.close();
    }

    private static Refusal refused(ThrowingCallable act) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, act), "it was not refused");
    }

    @Test
    @DisplayName(
            "A device has a number of its own, one person who answers for it, and stands in the register once with its kind, make and serial number.")
    void entered() {
        var typed = TestDevices.typed(
                DeviceKind.USB, Network.NONE, "mat", officer.person().value());
        var one = devices.find(officer, desk.enter(officer, typed));
        assertThat(one.label()).matches("TB-\\d{4}");
        assertThat(one.holder()).isEqualTo(officer.person());
        assertThat(refused(() -> desk.enter(officer, typed)).flaws().getFirst().code())
                .isEqualTo("safeguards.device.known");
        assertThat(refused(() -> desk.enter(
                                officer, new NewDevice(null, " ", null, "", null, "x", null, null, null, null)))
                        .flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactlyInAnyOrder("kind", "make", "purpose", "network", "level", "holder");
        assertThat(refused(() -> desk.enter(office.reader(Duty.DRAFTER), typed)).kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
    }

    @Test
    @DisplayName("What is joined to the Internet serves nothing secret; the refusal has the article.")
    void notOnTheInternet() {
        var wrong = TestDevices.typed(
                DeviceKind.COMPUTER, Network.INTERNET, "mat", officer.person().value());
        assertThat(refused(() -> desk.enter(officer, wrong)).citation()).contains("Điều 5");
        var id = some.entered(DeviceKind.COMPUTER, Network.NONE, "mat");
        var joined = new DeviceChange(Network.INTERNET, "mat", null, null, null);
        assertThat(refused(() -> desk.change(officer, id, 1, joined)).code())
                .isEqualTo("safeguards.device.on-the-internet");
        assertThat(devices.find(officer, id).network()).isEqualTo(Network.NONE);
        assertThatThrownBy(() -> office.sql()
                        .update(
                                "update safeguards.device set network = 'INTERNET', acts = acts + 1 where id = ?",
                                id.value()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("A hand-over is signed by who receives, at the same screen; from then on they answer.")
    void handedOver() {
        var id = some.entered(DeviceKind.TOKEN, Network.NONE, null);
        var drafter = office.reader(Duty.DRAFTER);
        assertThat(refused(() -> desk.handOver(drafter, id, 1, office.second(Duty.ARCHIVIST)))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(refused(() -> desk.handOver(officer, id, 1, null)).kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(desk.handOver(officer, id, 1, office.second(Duty.DRAFTER))).isEqualTo(drafter.person());
        assertThat(devices.mine(drafter)).extracting(Device::id).contains(id);
        assertThat(refused(() -> desk.handOver(officer, id, 2, office.second(Duty.ARCHIVIST)))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        var last = devices.acts(drafter, id).getFirst();
        assertThat(last.kind()).isEqualTo(DeviceAct.Kind.HANDED_OVER);
        assertThat(last.second()).isEqualTo(drafter.person());
    }

    @Test
    @DisplayName(
            "The check of the police has its day, its result and the day of the next one; what is overdue or never checked is told.")
    void checked() {
        var id = some.entered(DeviceKind.SCANNER, Network.NONE, "mat");
        int before = devices.unchecked(1000);
        some.checked(id, true, 10, 5);
        assertThat(devices.unchecked(1000)).isEqualTo(before - 1);
        assertThat(devices.copying(1)).extracting(Device::id).contains(id);
        var late = new PoliceCheck(office.today().plusDays(1), true, null, null);
        assertThat(refused(() -> desk.check(officer, id, 2, late))
                        .flaws()
                        .getFirst()
                        .field())
                .isEqualTo("on");
        var backwards = new PoliceCheck(office.today(), true, null, office.today());
        assertThat(refused(() -> desk.check(officer, id, 2, backwards))
                        .flaws()
                        .getFirst()
                        .field())
                .isEqualTo("next");
        some.checked(id, false, 0, 30);
        assertThat(devices.copying(1)).extracting(Device::id).doesNotContain(id);
    }

    @Test
    @DisplayName(
            "Copies come only out of a copier, printer, scanner or camera that is in service, on no network, checked, and rated for their level.")
    void fitForCopies() {
        var copier = some.copier();
        var printer = some.entered(DeviceKind.PRINTER, Network.NONE, "mat");
        some.checked(printer, true, 1, 30);
        var onLan = some.entered(DeviceKind.COPIER, Network.INTERNAL, "mat");
        some.checked(onLan, true, 1, 30);
        var stick = some.entered(DeviceKind.USB, Network.NONE, "mat");
        some.checked(stick, true, 1, 30);
        var unchecked = some.entered(DeviceKind.COPIER, Network.NONE, "mat");
        assertThat(devices.copying(1))
                .extracting(Device::id)
                .contains(copier, printer)
                .doesNotContain(onLan, stick, unchecked);
        assertThat(devices.copying(3)).extracting(Device::id).contains(copier).doesNotContain(printer);
        var today = office.today();
        assertThat(devices.find(officer, onLan).unfit(1, today)).isEqualTo("network");
        assertThat(devices.find(officer, stick).unfit(1, today)).isEqualTo("kind");
        assertThat(devices.find(officer, unchecked).unfit(1, today)).isEqualTo("unchecked");
        assertThat(devices.find(officer, printer).unfit(3, today)).isEqualTo("level");
        assertThat(devices.find(officer, printer).unfit(1, today.plusDays(31))).isEqualTo("unchecked");
    }

    @Test
    @DisplayName(
            "What a device is for changes, and its level falls, only after its secrets were removed, which two persons say.")
    void repurposed() {
        var id = some.entered(DeviceKind.COMPUTER, Network.NONE, "toi-mat");
        var lower = new DeviceChange(Network.NONE, "mat", null, null, null);
        assertThat(refused(() -> desk.change(officer, id, 1, lower)).code())
                .isEqualTo("safeguards.device.lower-needs-removal");
        assertThat(refused(() -> desk.repurpose(officer, id, 1, "Tra cứu", null, " ", office.second(Duty.HEAD)))
                        .flaws()
                        .getFirst()
                        .field())
                .isEqualTo("removed");
        assertThat(refused(() -> desk.repurpose(officer, id, 1, "Tra cứu", null, "Tháo ổ cứng", null))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        desk.repurpose(officer, id, 1, "Tra cứu", null, "Tháo ổ cứng", office.second(Duty.HEAD));
        var one = devices.find(officer, id);
        assertThat(one.purpose()).isEqualTo("Tra cứu");
        assertThat(one.rank()).isZero();
        assertThat(devices.acts(officer, id).getFirst().note()).contains("Sao, chụp → Tra cứu", "Tháo ổ cứng");
    }

    @Test
    @DisplayName(
            "What was disposed of stays in the register as it was, and nothing is done to it any more; two who act at once do not both.")
    void disposed() {
        var id = some.entered(DeviceKind.USB, Network.NONE, "mat");
        desk.change(officer, id, 1, new DeviceChange(Network.NONE, "mat", "NP-12", null, "Két số 2"));
        assertThat(refused(() -> desk.dispose(officer, id, 1, "Nghiền", office.second(Duty.HEAD)))
                        .code())
                .isEqualTo("safeguards.device.changed-since");
        desk.dispose(officer, id, 2, "Nghiền", office.second(Duty.HEAD));
        assertThat(devices.page(officer, false, 0)).extracting(Device::id).doesNotContain(id);
        assertThat(devices.page(officer, true, 0)).extracting(Device::id).contains(id);
        assertThat(refused(() -> desk.dispose(officer, id, 3, "Nghiền", office.second(Duty.HEAD)))
                        .code())
                .isEqualTo("safeguards.device.disposed");
        assertThatThrownBy(() -> office.sql().update("delete from safeguards.device where id = ?", id.value()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        office.sql().update("update safeguards.device_act set note = 'x' where device = ?", id.value()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("The register prints as PDF, for whoever keeps it.")
    void printed() throws Exception {
        some.copier();
        try (var pdf = Loader.loadPDF(office.bean(DeviceList.class).print(officer))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("SỔ THEO DÕI MÁY, THIẾT BỊ, VẬT MANG TIN", "RICOH", "Tuyệt mật", "Không nối mạng");
        }
        assertThat(refused(() -> office.bean(DeviceList.class).print(office.reader(Duty.DRAFTER)))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
    }
}

package vn.somat.custody.leavers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.somat.access.Accounts;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.access.SecondPerson;
import vn.somat.custody.Keeping;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.handover.Handovers;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.safeguards.devices.Device;
import vn.somat.safeguards.devices.DeviceDesk;
import vn.somat.safeguards.devices.DeviceKind;
import vn.somat.safeguards.devices.Devices;
import vn.somat.safeguards.devices.Network;
import vn.somat.safeguards.devices.TestDevices;
import vn.somat.testing.TestOffice;

/** Bàn giao khi thôi việc: rules of the room. */
class LeaverTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private static final Keeping keeping = new Keeping(office);
    private final Leavers leavers = office.bean(Leavers.class);
    private final LeaverHandover handover = office.bean(LeaverHandover.class);
    private final LeaverTakeover takeover = office.bean(LeaverTakeover.class);
    private final LeaverClosing closing = office.bean(LeaverClosing.class);
    private final Reader officer = office.reader(Duty.SECURITY_OFFICER);

    @AfterAll
    static void close() {
        office.close();
    }

    @AfterEach
    void nothingIsMissing() {
        assertThat(office.bean(Carriers.class).unbalanced()).isZero();
    }

    private static Refusal refused(ThrowingCallable act) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, act), "it was not refused");
    }

    /** As access makes them of an account, so that they can sign. */
    private static Reader signedIn(Duty duty) {
        return office.bean(Readers.class).named(office.second(duty).username()).orElseThrow();
    }

    /** Received copies that go into these hands. */
    private static List<Carrier> given(Duty to, int copies) {
        var came = keeping.copies(keeping.came("mat", copies));
        office.bean(Handovers.class).atOnce(office.reader(Duty.CLERK_INCOMING), Keeping.seen(came), office.second(to));
        return came;
    }

    private static Device device(Duty holder) {
        var officer = office.reader(Duty.SECURITY_OFFICER);
        var id = new TestDevices(office::bean, officer).entered(DeviceKind.USB, Network.NONE, "mat");
        office.bean(DeviceDesk.class).handOver(officer, id, 1, office.second(holder));
        return office.bean(Devices.class).find(officer, id);
    }

    private List<HeldThing> things(Reader reader, Duty holder) {
        var left = leavers.remaining(reader, office.person(holder));
        var things = new ArrayList<HeldThing>();
        left.carriers().forEach(carrier -> things.add(HeldThing.of(carrier)));
        left.devices().forEach(one -> things.add(HeldThing.of(one)));
        return things;
    }

    @Test
    @DisplayName(
            "Whoever leaves hands over everything at once, to one or several; they and each receiver sign with their own keys, or nothing goes over.")
    void leaves() throws Exception {
        given(Duty.COPY_CLERK, 3);
        device(Duty.COPY_CLERK);
        var clerk = signedIn(Duty.COPY_CLERK);
        var person = clerk.person();
        assertThat(refused(() -> office.bean(Accounts.class).disable(officer, clerk.account()))
                        .code())
                .isEqualTo("access.account.still-holds");
        var id = leavers.begin(officer, person, Cause.MOVED, office.today().plusDays(3), "12-QĐ/TU");
        assertThat(refused(() -> leavers.begin(officer, person, Cause.LEFT, office.today(), "x"))
                        .code())
                .isEqualTo("custody.leaving.going-on");
        assertThat(leavers.own(clerk)).contains(id);
        var left = leavers.remaining(officer, person);
        assertThat(left.carriers()).hasSize(3);
        assertThat(left.devices()).hasSize(1);
        assertThat(left.settled()).isFalse();
        // what is above a clearance is counted only
        assertThat(leavers.remaining(office.reader(Duty.SECURITY_OFFICER, 0), person)
                        .unseen())
                .isEqualTo(3);

        var all = things(clerk, Duty.COPY_CLERK);
        assertThat(refused(() -> closing.undertake(clerk, id, "246813")).code()).isEqualTo("custody.leaving.holds");
        var archivist = office.second(Duty.ARCHIVIST);
        var incoming = office.second(Duty.CLERK_INCOMING);
        var pin = archivist.pin();
        var some = List.of(new Receiver(archivist, all.subList(0, 2)));
        assertThat(refused(() -> handover.handOver(clerk, id, some, pin)).code())
                .isEqualTo("custody.leaving.changed");
        var whole = List.of(new Receiver(archivist, all.subList(0, 2)), new Receiver(incoming, all.subList(2, 4)));
        assertThat(refused(() -> handover.handOver(officer, id, whole, pin)).kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(refused(() -> handover.handOver(clerk, id, whole, "000000")).kind())
                .isNotNull();
        office.forward(Duration.ofMinutes(5));
        var bad = List.of(
                new Receiver(archivist, all.subList(0, 2)),
                new Receiver(new SecondPerson(incoming.username(), "999999"), all.subList(2, 4)));
        assertThat(refused(() -> handover.handOver(clerk, id, bad, pin)).kind()).isNotNull();
        office.forward(Duration.ofMinutes(5));
        assertThat(leavers.remaining(officer, person).things()).isEqualTo(4);
        handover.handOver(clerk, id, whole, pin);
        assertThat(leavers.remaining(officer, person).things()).isZero();
        assertThat(things(officer, Duty.ARCHIVIST)).hasSize(2);
        assertThat(office.bean(Devices.class).heldBy(office.person(Duty.CLERK_INCOMING)))
                .hasSize(1);
        assertThat(office.bean(Ledger.class).history("leaving", id.value(), null, 20))
                .filteredOn(act -> act.act().equals("custody.leaving.handed-over"))
                .hasSize(2)
                .allMatch(act -> act.facts().containsKey("signed.signature")
                        && act.facts().containsKey("countersigned.signature"));
        try (var pdf = Loader.loadPDF(office.bean(LeaverPapers.class).record(officer, id))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("BIÊN BẢN BÀN GIAO KHI THÔI VIỆC", "12-QĐ/TU", "TB-", "B-0", "Người giao");
        }
        undertakesAndCloses(clerk, id, pin);
    }

    private void undertakesAndCloses(Reader clerk, LeavingId id, String pin) throws Exception {
        office.move("2026-09-17");
        assertThat(refused(() -> closing.close(officer, id)).code()).isEqualTo("custody.leaving.not-undertaken");
        assertThat(refused(() -> closing.undertake(signedIn(Duty.ARCHIVIST), id, pin))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        closing.undertake(clerk, id, pin);
        assertThat(refused(() -> closing.undertake(clerk, id, pin)).code())
                .isEqualTo("custody.leaving.undertaken-once");
        try (var pdf = Loader.loadPDF(office.bean(LeaverPapers.class).undertaking(clerk, id))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("CAM KẾT BẢO VỆ BÍ MẬT NHÀ NƯỚC", "Đã ký bằng khóa riêng lúc");
        }
        closing.close(officer, id);
        assertThat(leavers.read(officer, id).closed()).isNotNull();
        var tomorrow = office.today().plusDays(1);
        assertThat(office.bean(Organisation.class).mandatesOn(clerk.person(), tomorrow))
                .isEmpty();
        assertThat(office.bean(Readers.class).of(clerk.account())).isEmpty();
        assertThatThrownBy(() ->
                        office.sql().update("update custody.leaving set handed_at = null where id = ?", id.value()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName(
            "From who has died or is absent two take over at once: what is there they answer for, what is not is lost with a reason.")
    void absent() throws Exception {
        given(Duty.DRAFTER, 2);
        var lost = device(Duty.DRAFTER);
        var head = office.reader(Duty.HEAD);
        var drafter = office.person(Duty.DRAFTER);
        var id = leavers.begin(head, drafter, Cause.ABSENT, office.today(), "Vắng mặt từ sáng 14/9");
        var all = things(head, Duty.DRAFTER);
        var lines = List.of(
                new Inventory(all.get(0), null),
                new Inventory(all.get(1), "Két trống"),
                new Inventory(all.get(2), "Không có trong phòng"));
        assertThat(refused(() -> takeover.takeOver(officer, id, lines.subList(0, 2), office.second(Duty.HEAD)))
                        .code())
                .isEqualTo("custody.leaving.changed");
        assertThat(refused(() -> takeover.takeOver(head, id, lines, null)).kind())
                .isEqualTo(Refusal.Kind.INVALID);
        assertThat(refused(() -> closing.close(head, id)).code()).isEqualTo("custody.leaving.holds");
        assertThatThrownBy(() -> office.sql()
                        .update(
                                "update custody.leaving set closed_at = now(), closed_by = begun_by, closing_entry = entry"
                                        + " where id = ?",
                                id.value()))
                .isInstanceOf(DataAccessException.class);
        takeover.takeOver(head, id, lines, office.second(Duty.SECURITY_OFFICER));
        var kept = leavers.lines(head, id);
        assertThat(kept).hasSize(3);
        assertThat(kept)
                .extracting(LeavingLine::missing)
                .containsExactlyInAnyOrder(null, "Két trống", "Không có trong phòng");
        var states = kept.stream()
                .map(LeavingLine::carrier)
                .filter(Objects::nonNull)
                .map(carrier -> carrier.account().state())
                .toList();
        assertThat(states).containsExactlyInAnyOrder(State.HELD, State.LOST);
        assertThat(office.bean(Devices.class).known(lost.id()).disposed()).isNotNull();
        assertThat(leavers.read(head, id).takenWith()).isEqualTo(office.person(Duty.SECURITY_OFFICER));
        try (var pdf = Loader.loadPDF(office.bean(LeaverPapers.class).record(head, id))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("BIÊN BẢN KIỂM KÊ, TIẾP QUẢN", "Không thấy: Két trống", "Người thứ hai");
        }
        closing.close(head, id);
        assertThat(leavers.read(head, id).closed()).isNotNull();
    }

    @Test
    @DisplayName("What was begun by mistake is withdrawn, and what keeps somebody is told room by room.")
    void withdrawn() {
        keeping.room("mat");
        var clerk = office.person(Duty.CLERK_INCOMING);
        var left = leavers.remaining(officer, clerk);
        assertThat(left.others()).anyMatch(owed -> owed.text().equals("custody.leaving.owes.places") && owed.blocks());
        assertThat(refused(() -> leavers.begin(officer, clerk, null, null, " ")).flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactlyInAnyOrder("cause", "lastDay", "basis");
        assertThat(refused(() -> leavers.begin(office.reader(Duty.DRAFTER), clerk, Cause.LEFT, office.today(), "x"))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        var id = leavers.begin(officer, clerk, Cause.RETIRED, office.today(), "Nghỉ hưu");
        assertThat(refused(() -> takeover.takeOver(office.reader(Duty.HEAD), id, List.of(), null))
                        .code())
                .isEqualTo("custody.leaving.not-sudden");
        leavers.withdraw(officer, id);
        assertThat(leavers.read(officer, id).withdrawn()).isTrue();
        assertThat(refused(() -> leavers.withdraw(officer, id)).code()).isEqualTo("custody.leaving.closed");
        assertThat(leavers.page(officer, null)).extracting(Leaving::id).contains(id);
    }
}

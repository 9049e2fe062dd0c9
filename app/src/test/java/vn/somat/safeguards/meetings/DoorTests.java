package vn.somat.safeguards.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.somat.safeguards.meetings.TestMeetings.code;
import static vn.somat.safeguards.meetings.TestMeetings.refused;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.somat.custody.carriers.Account;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Moves;
import vn.somat.custody.carriers.Seen;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.safeguards.meetings.DoorDesk.DoorScan;
import vn.somat.safeguards.meetings.TestMeetings.Ready;
import vn.somat.testing.TestOffice;

/** Cửa phòng họp: thiết bị, tài liệu phát và thu. */
class DoorTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private static final TestMeetings some = new TestMeetings(office);
    private final DoorDesk door = office.bean(DoorDesk.class);
    private final MeetingEnding ending = office.bean(MeetingEnding.class);

    @AfterAll
    static void close() {
        office.close();
    }

    private static Account.State stands(Ready ready) {
        return office.bean(Carriers.class)
                .life(some.keeper(), new CarrierId(ready.copy().id().value()))
                .carrier()
                .account()
                .state();
    }

    @Test
    @DisplayName(
            "No device is brought in at the two highest levels; below, the chair alone decides, and until then none is.")
    void devices() {
        var secret = some.opened("toi-mat", 1);
        assertThat(refused(() -> door.enter(some.keeper(), secret.id(), secret.attendee(), true))
                        .citation())
                .contains("Nghị định");
        assertThat(some.file(secret.id()).attendees().getFirst().enteredAt()).isNull();
        var chairing = office.bean(Chairing.class);
        var chair = office.reader(Duty.DEPUTY);
        assertThat(refused(() -> chairing.decide(chair, secret.id(), some.acts(secret.id()), true, "Máy tính"))
                        .citation())
                .contains("Nghị định");
        var low = some.opened("mat", 1);
        assertThat(refused(() -> door.enter(some.keeper(), low.id(), low.attendee(), true))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(code(() ->
                        chairing.decide(office.reader(Duty.HEAD), low.id(), some.acts(low.id()), true, "Máy tính")))
                .isIn("safeguards.meeting.not-the-chair", "access.refused.duty");
        chairing.decide(chair, low.id(), some.acts(low.id()), true, "Máy tính của báo cáo viên");
        door.enter(some.keeper(), low.id(), low.attendee(), true);
        assertThat(some.file(low.id()).attendees().getFirst().withDevice()).isTrue();
        assertThat(some.file(low.id()).said(Said.CHAIR)).contains("báo cáo viên");
    }

    @Test
    @DisplayName("A device that is left at the door gets a ticket, and goes back when its ticket is scanned, once.")
    void deposits() {
        var ready = some.opened("toi-mat", 1);
        door.deposit(some.keeper(), ready.id(), ready.attendee(), "Điện thoại Nokia");
        var ticket = some.file(ready.id()).deposits().getFirst().label();
        assertThat(ticket).matches("G-\\d{6}");
        assertThat(code(() -> some.scan(ready, true, ticket, ready.attendee())))
                .isEqualTo("safeguards.meeting.door.ticket-out");
        assertThat(code(() -> ending.close(some.keeper(), ready.id(), some.acts(ready.id()))))
                .isEqualTo("safeguards.meeting.device-missing");
        assertThat(some.scan(ready, false, some.card(ready), null).outcome()).isEqualTo(DoorScan.Outcome.OWES);
        assertThat(some.scan(ready, false, ticket, null).outcome()).isEqualTo(DoorScan.Outcome.GIVEN_BACK);
        assertThat(code(() -> some.scan(ready, false, ticket, null))).isEqualTo("safeguards.meeting.door.given-back");
        assertThat(some.scan(ready, false, some.card(ready), null).outcome()).isEqualTo(DoorScan.Outcome.AT_THE_DOOR);
    }

    @Test
    @DisplayName(
            "A hand-out is a copy of custody that the keeper holds, numbered in the meeting; one scan gives it to who stands at the door, one collects it; the keeper answers for it all the while, and the level of the meeting is not below it.")
    void handOuts() {
        var ready = some.opened("toi-mat", 1);
        assertThat(ready.number()).isEqualTo(1);
        var code = ready.copy().label();
        assertThat(code(() -> some.scan(ready, true, code, null))).isEqualTo("safeguards.meeting.door.nobody");
        assertThat(code(() -> some.scan(ready, true, code, ready.attendee())))
                .isEqualTo("safeguards.meeting.door.outside");
        var at = some.scan(ready, true, some.card(ready), null).current();
        assertThat(some.scan(ready, true, code.toLowerCase(Locale.ROOT), at).outcome())
                .isEqualTo(DoorScan.Outcome.ISSUED);
        assertThat(stands(ready)).isEqualTo(Account.State.CARRIED_OUT);
        var life = office.bean(Carriers.class).life(some.keeper(), ready.copy().id());
        assertThat(life.carrier().account().holder()).isEqualTo(office.person(Duty.CLERK_INCOMING));
        assertThat(some.file(ready.id()).handOuts().getFirst().with()).isEqualTo(ready.attendee());
        assertThat(some.scan(ready, false, code, null).outcome()).isEqualTo(DoorScan.Outcome.COLLECTED);
        assertThat(stands(ready)).isEqualTo(Account.State.HELD);
        var above = some.copy("tuyet-mat");
        assertThat(code(() -> office.bean(HandOutDesk.class).list(some.keeper(), ready.id(), above.label())))
                .isEqualTo("safeguards.meeting.above");
    }

    @Test
    @DisplayName(
            "What is out is not given again, what is in is not collected again, and a code of anything else is not of this meeting, whatever it is of.")
    void twice() {
        var ready = some.opened("toi-mat", 1);
        var code = ready.copy().label();
        assertThat(code(() -> some.scan(ready, false, code, null))).isEqualTo("safeguards.meeting.door.in");
        var at = some.scan(ready, true, some.card(ready), null).current();
        some.scan(ready, true, code, at);
        assertThat(code(() -> some.scan(ready, true, code, at))).isEqualTo("safeguards.meeting.door.out");
        some.scan(ready, false, code, null);
        assertThat(code(() -> some.scan(ready, false, code, null))).isEqualTo("safeguards.meeting.door.in");
        var other = some.opened("toi-mat", 1);
        for (var foreign : new String[] {other.copy().label(), some.card(other), "B-999999", "N-999999", "xyz", ""}) {
            assertThat(code(() -> some.scan(ready, true, foreign, at)))
                    .as(foreign)
                    .isEqualTo("safeguards.meeting.door.unknown");
        }
        assertThat(code(() -> office.bean(HandOutDesk.class).list(some.keeper(), ready.id(), code)))
                .isEqualTo("safeguards.meeting.listed");
    }

    @Test
    @DisplayName("A meeting is not closed while a hand-out or a device is missing; the database refuses it too.")
    void missing() {
        var ready = some.opened("mat", 1);
        var at = some.scan(ready, true, some.card(ready), null).current();
        some.scan(ready, true, ready.copy().label(), at);
        var refusal = refused(() -> ending.close(some.keeper(), ready.id(), some.acts(ready.id())));
        assertThat(refusal.code()).isEqualTo("safeguards.meeting.missing");
        assertThat(refusal.args().toString()).contains(ready.copy().label());
        assertThat(refusal.citation()).contains("Điều 17");
        var past =
                "update safeguards.meeting set state = 'CLOSED', closed_at = now(), closed_by = keeper, acts = acts + 1 where id = ?";
        assertThatThrownBy(() -> office.sql().update(past, ready.id().value()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> office.sql()
                        .update(
                                "update safeguards.meeting_issue set settled_at = now(), settled_by = issued_by, settled_entry = entry where meeting = ?",
                                ready.id().value()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> office.sql()
                        .update(
                                "delete from safeguards.meeting_issue where meeting = ?",
                                ready.id().value()))
                .isInstanceOf(DataAccessException.class);
        some.scan(ready, false, ready.copy().label(), null);
        ending.close(some.keeper(), ready.id(), some.acts(ready.id()));
        assertThat(some.file(ready.id()).meeting().state()).isEqualTo(MeetingState.CLOSED);
        assertThat(code(() -> some.scan(ready, true, ready.copy().label(), at)))
                .isEqualTo("safeguards.meeting.state.CLOSED");
    }

    private static Seen seen(Ready ready) {
        var one = office.bean(Carriers.class)
                .life(some.keeper(), new CarrierId(ready.copy().id().value()))
                .carrier();
        return Seen.read(one.seen());
    }

    @Test
    @DisplayName(
            "A hand-out that was lost, found and went on since is settled as it stands; what was never given out is taken off the list.")
    void wentOn() {
        var ready = some.opened("mat", 1);
        var label = ready.copy().label();
        var at = some.scan(ready, true, some.card(ready), null).current();
        some.scan(ready, true, label, at);
        var moves = office.bean(Moves.class);
        var officer = office.reader(Duty.SECURITY_OFFICER);
        moves.lose(officer, seen(ready), "Không thấy trong phòng", office.second(Duty.HEAD));
        assertThat(code(() -> some.scan(ready, false, label, null))).isEqualTo("custody.meeting.lost");
        moves.find(some.keeper(), seen(ready), "Thấy dưới bàn", office.second(Duty.HEAD));
        var other = some.opened("mat", 1);
        office.bean(HandOutDesk.class).list(some.keeper(), other.id(), label);
        var there = some.scan(other, true, some.card(other), null).current();
        assertThat(code(() -> some.scan(other, true, label, there))).isEqualTo("safeguards.meeting.door.out-elsewhere");
        assertThat(stands(ready)).isEqualTo(Account.State.HELD);
        some.scan(ready, false, label, null);
        some.scan(other, true, label, there);
        some.scan(other, false, label, null);
        ending.close(some.keeper(), ready.id(), some.acts(ready.id()));
        assertThat(some.file(ready.id()).meeting().state()).isEqualTo(MeetingState.CLOSED);
    }

    @Test
    @DisplayName(
            "A hand-out that was lost, found and went on since is settled as it stands; what was never given out is taken off the list.")
    void offTheList() {
        var ready = some.opened("mat", 1);
        var desk = office.bean(HandOutDesk.class);
        var spare = some.copy("mat");
        int number = desk.list(some.keeper(), ready.id(), spare.label());
        desk.off(some.keeper(), ready.id(), spare.number());
        assertThat(some.file(ready.id()).handOuts()).hasSize(1);
        var at = some.scan(ready, true, some.card(ready), null).current();
        assertThat(code(() -> some.scan(ready, true, spare.label(), at))).isEqualTo("safeguards.meeting.door.unknown");
        assertThat(desk.list(some.keeper(), ready.id(), spare.label())).isEqualTo(number);
        some.scan(ready, true, spare.label(), at);
        some.scan(ready, false, spare.label(), null);
        assertThat(code(() -> desk.off(some.keeper(), ready.id(), spare.number())))
                .isEqualTo("safeguards.meeting.given-out");
        assertThatThrownBy(() -> office.sql()
                        .update(
                                "update safeguards.meeting_hand_out set off_at = now(), off_by = listed_by where carrier = ?",
                                spare.id().value()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("Another keeper signs with their own key and answers from then on; what is out is collected first.")
    void otherKeeper() {
        var ready = some.opened("mat", 1);
        var keepers = office.bean(KeeperChange.class);
        var at = some.scan(ready, true, some.card(ready), null).current();
        some.scan(ready, true, ready.copy().label(), at);
        var next = office.second(Duty.DRAFTER);
        assertThat(code(() -> keepers.change(some.keeper(), ready.id(), some.acts(ready.id()), "Ốm", next)))
                .isEqualTo("safeguards.meeting.missing");
        some.scan(ready, false, ready.copy().label(), null);
        assertThat(code(() -> keepers.change(some.keeper(), ready.id(), some.acts(ready.id()), "Ốm", null)))
                .isEqualTo("access.second.needed");
        assertThat(code(() -> keepers.change(some.keeper(), ready.id(), some.acts(ready.id()), " ", next)))
                .isEqualTo("safeguards.meeting.required");
        var head = office.reader(Duty.HEAD);
        int acts = office.bean(Meetings.class).find(head, ready.id()).acts();
        keepers.change(head, ready.id(), acts, "Ốm", next);
        var file = office.bean(Meetings.class).read(head, ready.id());
        assertThat(file.meeting().keeper()).isEqualTo(office.person(Duty.DRAFTER));
        assertThat(file.acts().getFirst().second()).isEqualTo(office.person(Duty.DRAFTER));
        assertThat(file.asSigned()).isTrue();
        assertThat(code(() -> keepers.change(head, ready.id(), acts, "Ốm", next)))
                .isEqualTo("safeguards.meeting.changed-since");
        assertThat(code(() -> keepers.change(head, ready.id(), acts + 1, "Ốm", next)))
                .isEqualTo("safeguards.meeting.keeps-already");
    }

    @Test
    @DisplayName("The door is looked at only while the meeting goes on, and a look stands in the ledger.")
    void looked() {
        var ready = some.consented("mat", 1);
        var meetings = office.bean(Meetings.class);
        assertThat(code(() -> meetings.lookAtTheDoor(some.keeper(), ready.id())))
                .isEqualTo("safeguards.meeting.door.not-open");
        door.open(some.keeper(), ready.id(), some.acts(ready.id()));
        assertThat(meetings.atTheDoor(some.keeper(), ready.id()).coming()).hasSize(1);
        meetings.atTheDoor(some.keeper(), ready.id());
        assertThat(looks(ready)).isEqualTo(1);
        meetings.atTheDoor(office.reader(Duty.HEAD), ready.id());
        assertThat(looks(ready)).isEqualTo(2);
        meetings.lookAtTheDoor(some.keeper(), ready.id());
        assertThat(looks(ready)).isEqualTo(3);
        ending.close(some.keeper(), ready.id(), some.acts(ready.id()));
        assertThat(code(() -> meetings.atTheDoor(some.keeper(), ready.id())))
                .isEqualTo("safeguards.meeting.door.not-open");
    }

    private static long looks(Ready ready) {
        return office.bean(Ledger.class)
                .history("meeting", ready.id().value(), Set.of("safeguards.meeting.door-looked"), null, 50)
                .size();
    }

    @Test
    @DisplayName("What is lost is said by two with a reason, and is lost in custody by the same act.")
    void lost() {
        var ready = some.opened("mat", 1);
        var at = some.scan(ready, true, some.card(ready), null).current();
        some.scan(ready, true, ready.copy().label(), at);
        var losses = office.bean(Losses.class);
        long label = ready.copy().number();
        assertThat(refused(() -> losses.handOut(some.keeper(), ready.id(), label, "Không thấy", null))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        assertThat(code(() -> losses.handOut(some.keeper(), ready.id(), label, " ", office.second(Duty.HEAD))))
                .isEqualTo("safeguards.meeting.required");
        losses.handOut(some.keeper(), ready.id(), label, "Đã tìm cả phòng", office.second(Duty.HEAD));
        assertThat(stands(ready)).isEqualTo(Account.State.LOST);
        ending.close(some.keeper(), ready.id(), some.acts(ready.id()));
        assertThat(some.file(ready.id()).handOuts().getFirst().lost()).isTrue();
    }

    @Test
    @DisplayName(
            "Two who act on a meeting at the same moment do so one after the other: what one gave out the other does not give, and nothing goes out of what was closed.")
    void atOneMoment() throws Exception {
        var ready = some.opened("mat", 1);
        var at = some.scan(ready, true, some.card(ready), null).current();
        int acts = some.acts(ready.id());
        Callable<Boolean> give =
                () -> attempt(() -> some.scan(ready, true, ready.copy().label(), at));
        Callable<Boolean> close = () -> attempt(() -> ending.close(some.keeper(), ready.id(), acts));
        assertThat(together(give, give)).containsExactlyInAnyOrder(true, false);
        some.scan(ready, false, ready.copy().label(), null);
        var done = together(give, close);
        assertThat(done).containsExactlyInAnyOrder(true, false);
        var file = some.file(ready.id());
        assertThat(file.out() == 1).isEqualTo(file.meeting().state() == MeetingState.OPEN);
    }

    private static boolean attempt(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private static List<Boolean> together(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> {
                barrier.await();
                return one.call();
            });
            var second = threads.submit(() -> {
                barrier.await();
                return other.call();
            });
            return List.of(first.get(), second.get());
        }
    }
}

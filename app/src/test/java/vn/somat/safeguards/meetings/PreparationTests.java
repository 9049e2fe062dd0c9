package vn.somat.safeguards.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.somat.safeguards.meetings.TestMeetings.code;
import static vn.somat.safeguards.meetings.TestMeetings.refused;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.safeguards.meetings.Attendees.NewAttendee;
import vn.somat.safeguards.meetings.Consents.ConsentTyped;
import vn.somat.safeguards.meetings.DoorDesk.DoorScan;
import vn.somat.safeguards.meetings.Meeting.Equipment;
import vn.somat.safeguards.meetings.Meeting.Venue;
import vn.somat.safeguards.meetings.Meeting.VenueCheck;
import vn.somat.testing.TestOffice;

/** Chuẩn bị hội nghị, và sự đồng ý. */
class PreparationTests {

    private static final TestOffice office = TestOffice.party("2026-09-14");
    private static final TestMeetings some = new TestMeetings(office);
    private final MeetingDesk desk = office.bean(MeetingDesk.class);
    private final Meetings meetings = office.bean(Meetings.class);
    private final Attendees attendees = office.bean(Attendees.class);
    private final Consents consents = office.bean(Consents.class);

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    @DisplayName(
            "A meeting has a file with its level, days, place, chair and keeper; its words are sealed by its level, and it is there for those who watch, and for who keeps, chairs or entered it, as far as they are cleared.")
    void file() {
        var id = some.prepared("toi-mat", 2);
        var file = some.file(id);
        assertThat(file.meeting().label()).matches("HN-\\d{4}");
        assertThat(file.said(Said.TITLE)).isEqualTo(TestMeetings.TITLE);
        assertThat(meetings.find(office.reader(Duty.INSPECTOR), id).days()).isEqualTo(2);
        assertThat(refused(() -> meetings.find(office.reader(Duty.HEAD, 1), id)).kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(refused(() -> meetings.find(office.reader(Duty.ARCHIVIST), id))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);
        assertThat(meetings.page(office.reader(Duty.ARCHIVIST), true, null)).isEmpty();
        assertThat(office.sql().queryForList("select sealed from safeguards.meeting_word", byte[].class).stream()
                        .map(String::new))
                .noneMatch(text -> text.contains("QXZV"));
        var wrong = new NewMeeting(null, "thuong", null, null, null, " ", null, null, null);
        assertThat(refused(() -> desk.prepare(some.keeper(), wrong, Map.of())).flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactlyInAnyOrder("level", "first", "chair", "keeper", "room", "TITLE");
        assertThat(code(() -> desk.prepare(
                        office.reader(Duty.CLERK_INCOMING, 1), some.typed("toi-mat", 1), TestMeetings.WORDS)))
                .isEqualTo("safeguards.meeting.above-you");
    }

    @Test
    @DisplayName(
            "Nobody consents to a meeting but whose power reaches its level on that day, by position or a deputy's paper, signing with their own key over the file as they saw it; a file that is no longer what was signed says so, and is not opened.")
    void consent() {
        var id = some.prepared("tuyet-mat", 1);
        assertThat(refused(() -> consents.give(
                                some.signer(Duty.DRAFTER), id, 1, new ConsentTyped(null, null, null), TestOffice.PIN))
                        .kind())
                .isIn(Refusal.Kind.NOT_THERE, Refusal.Kind.NOT_ALLOWED);
        var head = office.reader(Duty.HEAD);
        var without = new Reader(
                head.account(),
                office.person(Duty.ARCHIVIST),
                head.displayName(),
                head.duties(),
                head.units(),
                head.clearance(),
                head.unitClearance(),
                head.reach(),
                head.scopes());
        var refusal = refused(() -> consents.give(without, id, 1, new ConsentTyped(null, null, null), TestOffice.PIN));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(refusal.citation()).isNotNull();
        assertThat(refusal.mayAllow()).isNotEmpty();
        var mat = some.prepared("mat", 1);
        some.staff(mat, Duty.DRAFTER);
        var signer = some.signer(Duty.HEAD);
        var typed = new ConsentTyped(null, null, null);
        assertThat(code(() -> consents.give(signer, mat, some.acts(mat), typed, "999999")))
                .isEqualTo("access.pin.wrong");
        office.forward(Duration.ofMinutes(10));
        assertThat(code(() -> consents.give(signer, mat, 1, typed, TestOffice.PIN)))
                .isEqualTo("safeguards.meeting.changed-since");
        consents.give(signer, mat, some.acts(mat), typed, TestOffice.PIN);
        var consent = Objects.requireNonNull(some.file(mat).meeting().consent());
        assertThat(consent.by()).isEqualTo(office.person(Duty.HEAD));
        assertThat(consent.position()).isEqualTo("bi-thu-tinh-uy");
        assertThat(office.sql()
                        .queryForObject(
                                "select count(*) from ledger.entry where act = 'safeguards.meeting.consented' and convert_from(leaf, 'UTF8') like '%signed.signature%'",
                                Integer.class))
                .isPositive();
    }

    @Test
    @DisplayName(
            "Nobody consents to a meeting but whose power reaches its level on that day, by position or a deputy's paper, signing with their own key over the file as they saw it; a file that is no longer what was signed says so, and is not opened.")
    void tampered() {
        var door = office.bean(DoorDesk.class);
        var tampers = List.of(
                "delete from safeguards.meeting_word where meeting = ? and name = 'PLAN'",
                "delete from safeguards.meeting_word where meeting = ? and name = 'CONDITIONS'",
                "update safeguards.meeting set room = 'Quán nước' where id = ?",
                "update safeguards.meeting set last_day = last_day + 1 where id = ?",
                "update safeguards.meeting set level = 'tuyet-mat' where id = ?",
                "update safeguards.meeting set chair = keeper where id = ?",
                "update safeguards.meeting_attendee set person = added_by where meeting = ?",
                "update safeguards.meeting_attendee set struck_at = now() where meeting = ?");
        for (var tamper : tampers) {
            var id = some.consented("mat", 1).id();
            assertThat(some.file(id).asSigned()).isTrue();
            behindTheBack(tamper, id);
            assertThat(some.file(id).asSigned()).as(tamper).isFalse();
            assertThat(code(() -> door.open(some.keeper(), id, some.acts(id))))
                    .as(tamper)
                    .isEqualTo("safeguards.meeting.not-as-signed");
        }
        var id = some.consented("mat", 1).id();
        office.bean(Chairing.class).decide(office.reader(Duty.DEPUTY), id, some.acts(id), false, "Không dùng");
        assertThat(some.file(id).asSigned()).isTrue();
        behindTheBack("delete from safeguards.meeting_word where meeting = ? and name = 'AGENDA'", id);
        consents.withdraw(some.keeper(), id, some.acts(id), "Hồ sơ đã khác");
        assertThat(some.file(id).asSigned()).isNull();
        some.consent(id);
        door.open(some.keeper(), id, some.acts(id));
        assertThat(some.file(id).asSigned()).isTrue();
    }

    @Test
    @DisplayName(
            "Nobody consents to a meeting but whose power reaches its level on that day, by position or a deputy's paper, signing with their own key over the file as they saw it; a file that is no longer what was signed says so, and is not opened.")
    void putBack() {
        var id = some.consented("mat", 1).id();
        var signer = some.signer(Duty.HEAD);
        attendees.add(signer, id, some.staff(office.person(Duty.SECURITY_OFFICER)), TestOffice.PIN);
        assertThat(some.file(id).asSigned()).isTrue();
        behindTheBack("update safeguards.meeting_attendee set struck_at = now() where meeting = ? and number = 2", id);
        behindTheBack(
                "delete from safeguards.meeting_signed s where s.meeting = ? and s.act = (select max(act) from safeguards.meeting_signed where meeting = s.meeting)",
                id);
        assertThat(some.file(id).asSigned()).isFalse();
        var door = office.bean(DoorDesk.class);
        assertThat(code(() -> door.open(some.keeper(), id, some.acts(id))))
                .isEqualTo("safeguards.meeting.not-as-signed");
        var withdrawn = some.consented("mat", 1).id();
        int acts = some.acts(withdrawn);
        consents.withdraw(some.keeper(), withdrawn, acts, "Hoãn");
        behindTheBack(
                "update safeguards.meeting m set state = 'CONSENTED', consented_at = now(), consented_by = m.chair, acts = m.acts - 1 where id = ?",
                withdrawn);
        assertThat(some.file(withdrawn).asSigned()).isNotEqualTo(true);
    }

    /** As whoever runs the database could. */
    private static void behindTheBack(String statement, MeetingId id) {
        for (var table : List.of("meeting", "meeting_attendee", "meeting_signed")) {
            office.sql().execute("alter table safeguards." + table + " disable trigger user");
        }
        try {
            office.sql().update(statement, id.value());
        } finally {
            for (var table : List.of("meeting", "meeting_attendee", "meeting_signed")) {
                office.sql().execute("alter table safeguards." + table + " enable trigger user");
            }
        }
    }

    @Test
    @DisplayName(
            "Without attendees, a place, a plan for devices and a protection plan there is no consent; what is set up in the room, and a place elsewhere, was checked by the police before; what was checked in one room is not checked in another.")
    void unprepared() {
        var empty = some.prepared("mat", 1);
        assertThat(refused(() -> some.consent(empty)).citation()).contains("Điều 17");
        var words = Map.of("TITLE", TestMeetings.TITLE, "DEVICES", "Không dùng");
        var planless = desk.prepare(some.keeper(), some.typed("mat", 1), words);
        some.staff(planless, Duty.DRAFTER);
        assertThat(refused(() -> some.consent(planless)).args().toString()).contains("phương án bảo vệ");
        var unchecked =
                some.prepared(some.typed(MeetingKind.ORDINARY, "mat", 1, Venue.OWN, Equipment.UNCHECKED), Map.of());
        some.staff(unchecked, Duty.DRAFTER);
        assertThat(refused(() -> some.consent(unchecked)).args().toString()).contains("công an");
        var outside =
                some.prepared(some.typed(MeetingKind.ORDINARY, "mat", 1, Venue.OUTSIDE, Equipment.NONE), Map.of());
        some.staff(outside, Duty.DRAFTER);
        desk.check(some.keeper(), outside, some.acts(outside), new VenueCheck(office.today(), false, "BB 1"));
        assertThat(refused(() -> some.consent(outside)).args().toString()).contains("công an");
        desk.check(some.keeper(), outside, some.acts(outside), new VenueCheck(office.today(), true, "BB 2"));
        var typed = some.typed(MeetingKind.ORDINARY, "mat", 1, Venue.OUTSIDE, Equipment.NONE);
        desk.change(some.keeper(), outside, some.acts(outside), typed, TestMeetings.WORDS);
        assertThat(some.file(outside).meeting().check()).isNotNull();
        desk.change(some.keeper(), outside, some.acts(outside), in("Nhà khách", typed), TestMeetings.WORDS);
        assertThat(some.file(outside).meeting().check()).isNull();
        assertThat(refused(() -> some.consent(outside)).args().toString()).contains("công an");
        desk.check(some.keeper(), outside, some.acts(outside), new VenueCheck(office.today(), true, "BB 3"));
        some.consent(outside);
        assertThat(some.file(outside).meeting().state()).isEqualTo(MeetingState.CONSENTED);
    }

    @Test
    @DisplayName(
            "From the level on that the pack says, guards and contingency stand in the file, and each attendee is screened.")
    void guarded() {
        var bare = some.prepared("tuyet-mat", 1);
        some.staff(bare, Duty.DRAFTER);
        assertThat(code(() -> some.consent(bare))).isEqualTo("safeguards.meeting.unguarded");
        var id = some.prepared(
                some.typed("tuyet-mat", 1), Map.of("GUARDS", "Hai người", "CONTINGENCY", "Chuyển phòng số 3"));
        var attendee = some.staff(id, Duty.DRAFTER);
        some.consent(id);
        var door = office.bean(DoorDesk.class);
        door.open(some.keeper(), id, some.acts(id));
        assertThat(code(() -> door.enter(some.keeper(), id, attendee, false)))
                .isEqualTo("safeguards.meeting.door.unscreened");
        attendees.screen(some.keeper(), id, attendee, office.today(), true);
        assertThat(door.enter(some.keeper(), id, attendee, false).outcome()).isEqualTo(DoorScan.Outcome.ENTERED);
        var copy = some.copy("tuyet-mat");
        int listed = office.bean(HandOutDesk.class).list(some.keeper(), id, copy.label());
        attendees.screen(some.keeper(), id, attendee, office.today(), false);
        var ready = new TestMeetings.Ready(id, attendee, copy, listed);
        assertThat(code(() -> some.scan(ready, true, copy.label(), attendee)))
                .isEqualTo("safeguards.meeting.door.unscreened");
    }

    @Test
    @DisplayName(
            "Whoever takes part is named with the paper that charges them, and is cleared for the level when named, when consented to, when coming in and when given something; after the consent only whose power reaches the level changes the list, and signs it.")
    void clearedWhenGiven() {
        var ready = some.opened("toi-mat", 1);
        var at = some.scan(ready, true, some.card(ready), null).current();
        var cleared = "update access.account set clearance = ? where person = ?";
        var drafter = office.person(Duty.DRAFTER).value();
        office.sql().update(cleared, 1, drafter);
        assertThat(code(() -> some.scan(ready, true, ready.copy().label(), at)))
                .isEqualTo("safeguards.meeting.door.uncleared");
        assertThat(some.file(ready.id()).out()).isZero();
        office.sql().update(cleared, 3, drafter);
        assertThat(some.scan(ready, true, ready.copy().label(), at).outcome()).isEqualTo(DoorScan.Outcome.ISSUED);
    }

    @Test
    @DisplayName(
            "Whoever takes part is named with the paper that charges them, and is cleared for the level when named, when consented to, when coming in and when given something; after the consent only whose power reaches the level changes the list, and signs it.")
    void consentedMeanwhile() throws Exception {
        var id = some.prepared("mat", 1);
        var there = some.staff(id, Duty.DRAFTER);
        var outsider = new NewAttendee(Attendee.Kind.OUTSIDER, null, "Lê Văn B", "Sở Nội vụ", "CV 5-CV/SNV");
        var together = new TransactionTemplate(office.bean(PlatformTransactionManager.class));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var late = together.execute(tx -> {
                var unused = office.bean(MeetingStore.class).lock(some.keeper(), id);
                var add = threads.submit(() -> code(() -> attendees.add(some.keeper(), id, outsider, null)));
                var strike = threads.submit(() -> code(() -> attendees.strike(some.keeper(), id, there, null)));
                waitUntilTwoWait();
                some.consent(id);
                return List.of(add, strike);
            });
            for (var one : Objects.requireNonNull(late)) {
                assertThat(one.get()).isEqualTo("safeguards.meeting.changed-since");
            }
        }
        assertThat(some.file(id).coming()).hasSize(1);
    }

    @Test
    @DisplayName(
            "Whoever takes part is named with the paper that charges them, and is cleared for the level when named, when consented to, when coming in and when given something; after the consent only whose power reaches the level changes the list, and signs it.")
    void attendees() {
        var id = some.prepared("toi-mat", 1);
        assertThat(code(() -> some.staff(id, Duty.COPY_CLERK))).isEqualTo("safeguards.meeting.uncleared");
        assertThat(code(() -> some.staff(id, Duty.ARCHIVIST))).isEqualTo("safeguards.meeting.uncleared");
        assertThat(refused(() -> attendees.add(
                                some.keeper(),
                                id,
                                new NewAttendee(Attendee.Kind.OUTSIDER, null, "Lê Văn A", " ", " "),
                                null))
                        .flaws())
                .extracting(Refusal.Flaw::field)
                .containsExactlyInAnyOrder("task", "body");
        some.staff(id, Duty.DRAFTER);
        assertThat(code(() -> some.staff(id, Duty.DRAFTER))).isEqualTo("safeguards.meeting.attendee.known");
        var outsider = new NewAttendee(Attendee.Kind.OUTSIDER, null, "Lê Văn A QXZV", "Sở Nội vụ", "CV 3-CV/SNV");
        var second = attendees.add(some.keeper(), id, outsider, null);
        attendees.strike(some.keeper(), id, second, null);
        assertThat(some.file(id).coming()).hasSize(1);
        office.sql()
                .update(
                        "update access.account set clearance = 1 where person = ?",
                        office.person(Duty.DRAFTER).value());
        assertThat(code(() -> some.consent(id))).isEqualTo("safeguards.meeting.attendee.uncleared");
        office.sql()
                .update(
                        "update access.account set clearance = 3 where person = ?",
                        office.person(Duty.DRAFTER).value());
        some.consent(id);
        assertThat(refused(() -> attendees.add(some.keeper(), id, outsider, TestOffice.PIN))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        var signer = some.signer(Duty.HEAD);
        assertThat(code(() -> attendees.add(signer, id, outsider, null))).isEqualTo("access.pin.needed");
        var later = attendees.add(signer, id, outsider, TestOffice.PIN);
        assertThat(some.file(id).coming()).hasSize(2);
        assertThat(some.file(id).asSigned()).isTrue();
        attendees.strike(signer, id, later, TestOffice.PIN);
        assertThat(some.file(id).coming()).hasSize(1);
        assertThat(some.file(id).asSigned()).isTrue();
    }

    @Test
    @DisplayName(
            "Participants from abroad need the written consent of whom the law names, a cooperation or duty, and an undertaking to pass nothing on.")
    void foreigners() {
        var guest = new NewAttendee(Attendee.Kind.FOREIGNER, null, "John Doe", "Đại sứ quán X", "CV 9-CV/NG");
        var bare = some.prepared("mat", 1);
        attendees.add(some.keeper(), bare, guest, null);
        var minister = new ConsentTyped(null, "minister-or-equal", "CV 4-CV/BNG");
        assertThat(code(() -> some.consent(bare, minister))).isEqualTo("safeguards.meeting.foreign");
        var id = some.prepared(
                some.typed("mat", 1), Map.of("COOPERATION", "Chương trình Y", "THIRD_PARTY", "Cam kết số 2"));
        attendees.add(some.keeper(), id, guest, null);
        assertThat(code(() -> some.consent(id, new ConsentTyped(null, "minister-or-equal", " "))))
                .isEqualTo("safeguards.meeting.required");
        assertThat(refused(() -> some.consent(id, new ConsentTyped(null, "other", "CV 4")))
                        .citation())
                .contains("Điều 16");
        some.consent(id, minister);
        assertThat(some.file(id).said(Said.APPROVAL)).isEqualTo("CV 4-CV/BNG");
        assertThat(code(() -> attendees.add(office.reader(Duty.HEAD), id, guest, null)))
                .isEqualTo("safeguards.meeting.attendee.foreign-late");
    }

    @Test
    @DisplayName(
            "What was consented to does not change; whoever has to change it withdraws the consent, with what it said, and asks again.")
    void unchanged() {
        var id = some.consented("mat", 1).id();
        assertThat(code(() -> desk.change(some.keeper(), id, some.acts(id), some.typed("mat", 2), TestMeetings.WORDS)))
                .isEqualTo("safeguards.meeting.state.CONSENTED");
        assertThatThrownBy(() -> office.sql()
                        .update("update safeguards.meeting set room = 'X', acts = acts + 1 where id = ?", id.value()))
                .isInstanceOf(DataAccessException.class);
        office.bean(Chairing.class)
                .decide(office.reader(Duty.DEPUTY), id, some.acts(id), true, "Máy tính của báo cáo viên");
        assertThat(some.file(id).words()).containsKeys(Said.CONDITIONS, Said.CHAIR);
        consents.withdraw(some.keeper(), id, some.acts(id), "Đổi phòng");
        assertThat(some.file(id).words())
                .containsKey(Said.PLAN)
                .doesNotContainKeys(Said.CONDITIONS, Said.CHAIR, Said.APPROVAL);
        desk.change(some.keeper(), id, some.acts(id), some.typed("toi-mat", 2), TestMeetings.WORDS);
        assertThat(some.file(id).meeting().level()).isEqualTo("toi-mat");
        assertThat(some.file(id).said(Said.PLAN)).contains("cửa chính");
        assertThat(some.file(id).meeting().consent()).isNull();
        desk.cancel(some.keeper(), id, some.acts(id), "Hoãn");
        assertThatThrownBy(() -> office.sql().update("delete from safeguards.meeting where id = ?", id.value()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName(
            "A hand-out is a copy of custody that the keeper holds, numbered in the meeting; one scan gives it to who stands at the door, one collects it; the keeper answers for it all the while, and the level of the meeting is not below it.")
    void notBelow() {
        var id = some.prepared("toi-mat", 1);
        var copy = some.copy("toi-mat");
        var unused = office.bean(HandOutDesk.class).list(some.keeper(), id, copy.label());
        assertThat(code(() -> desk.change(some.keeper(), id, some.acts(id), some.typed("mat", 1), TestMeetings.WORDS)))
                .isEqualTo("safeguards.meeting.below-listed");
        desk.change(some.keeper(), id, some.acts(id), some.typed("tuyet-mat", 1), TestMeetings.WORDS);
        assertThat(some.file(id).meeting().level()).isEqualTo("tuyet-mat");
    }

    private static void waitUntilTwoWait() {
        for (int turn = 0; turn < 400; turn++) {
            var waiting = office.sql().queryForObject("select count(*) from pg_locks where not granted", Integer.class);
            if (waiting != null && waiting >= 2) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("nobody waits for the meeting");
    }

    private static NewMeeting in(String room, NewMeeting one) {
        return new NewMeeting(
                one.kind(),
                one.level(),
                one.first(),
                one.last(),
                one.venue(),
                room,
                one.equipment(),
                one.chair(),
                one.keeper());
    }
}

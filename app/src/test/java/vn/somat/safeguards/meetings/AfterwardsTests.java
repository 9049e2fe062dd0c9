package vn.somat.safeguards.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.somat.safeguards.meetings.TestMeetings.code;
import static vn.somat.safeguards.meetings.TestMeetings.refused;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.printing.LabelStock;
import vn.somat.printing.PaperLab;
import vn.somat.regulation.Regulations;
import vn.somat.safeguards.meetings.DoorDesk.DoorScan;
import vn.somat.safeguards.meetings.Meeting.Equipment;
import vn.somat.safeguards.meetings.Meeting.Venue;
import vn.somat.testing.TestOffice;

/** Phòng họp qua đêm, biên bản, kết luận, giấy tờ. */
class AfterwardsTests {

    private final TestOffice office = TestOffice.party("2026-08-27");
    private final TestMeetings some = new TestMeetings(office);
    private final RoomSeals seals = office.bean(RoomSeals.class);
    private final MinutesDesk minutes = office.bean(MinutesDesk.class);
    private final MeetingEnding ending = office.bean(MeetingEnding.class);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @DisplayName(
            "Between two days the room is sealed by two under a number when everything is collected, and opened by two, whole or with what was found; nothing goes on before, and a room that was opened the same evening is sealed again or looked at in the morning.")
    void nights() {
        var ready = some.opened("mat", 3);
        var at = some.scan(ready, true, some.card(ready), null).current();
        some.scan(ready, true, ready.copy().label(), at);
        var second = office.second(Duty.SECURITY_OFFICER);
        assertThat(code(() -> seals.seal(some.keeper(), ready.id(), "NP 01", second)))
                .isEqualTo("safeguards.meeting.missing");
        some.scan(ready, false, ready.copy().label(), null);
        assertThat(refused(() -> seals.seal(some.keeper(), ready.id(), "NP 01", null))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        seals.seal(some.keeper(), ready.id(), "NP 01", second);
        assertThat(code(() -> seals.seal(some.keeper(), ready.id(), "NP 02", second)))
                .isEqualTo("safeguards.meeting.room-sealed");
        office.move("2026-08-28");
        assertThat(code(() -> some.scan(ready, true, some.card(ready), null)))
                .isEqualTo("safeguards.meeting.room-sealed");
        assertThat(code(() -> seals.open(some.keeper(), ready.id(), false, " ", second)))
                .isEqualTo("safeguards.meeting.required");
        seals.open(some.keeper(), ready.id(), true, null, second);
        some.scan(ready, true, ready.copy().label(), at);
        some.scan(ready, false, ready.copy().label(), null);
        office.move("2026-08-29");
        assertThat(code(() -> some.scan(ready, true, some.card(ready), null)))
                .isEqualTo("safeguards.meeting.room-unopened");
        assertThat(some.file(ready.id()).unsealedNight()).isTrue();
        seals.open(some.keeper(), ready.id(), true, "Quên niêm phong, phòng khóa", second);
        assertThat(some.scan(ready, true, some.card(ready), null).outcome()).isEqualTo(DoorScan.Outcome.AT_THE_DOOR);
        assertThat(some.file(ready.id()).seals()).extracting(RoomSeal::intact).containsExactly(true, false);
        assertThat(code(() -> seals.seal(some.keeper(), ready.id(), "NP 03", second)))
                .isEqualTo("safeguards.meeting.no-evening");
        assertThatThrownBy(() -> office.sql().update("delete from safeguards.meeting_seal"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName(
            "Between two days the room is sealed by two under a number when everything is collected, and opened by two, whole or with what was found; nothing goes on before, and a room that was opened the same evening is sealed again or looked at in the morning.")
    void sameEvening() {
        var id = some.opened("mat", 4).id();
        var second = office.second(Duty.SECURITY_OFFICER);
        assertThat(some.file(id).toSeal()).isTrue();
        seals.seal(some.keeper(), id, "NP 01", second);
        assertThat(some.file(id).toSeal()).isFalse();
        seals.open(some.keeper(), id, false, "Quên tài liệu trong phòng", second);
        assertThat(some.file(id).toSeal()).isTrue();
        seals.seal(some.keeper(), id, "NP 02", second);
        office.move("2026-08-28");
        assertThat(some.file(id).toSeal()).isFalse();
        assertThat(code(() -> seals.seal(some.keeper(), id, "NP 03", second)))
                .isEqualTo("safeguards.meeting.room-sealed");
        seals.open(some.keeper(), id, true, null, second);
        seals.seal(some.keeper(), id, "NP 03", second);
        seals.open(some.keeper(), id, true, null, second);
        office.move("2026-08-29");
        assertThat(some.file(id).unsealedNight()).isTrue();
        seals.open(some.keeper(), id, true, "Mở lại rồi không niêm phong", second);
        assertThat(code(() -> seals.open(some.keeper(), id, true, "Lần nữa", second)))
                .isEqualTo("safeguards.meeting.not-sealed");
        var nights = some.file(id).seals();
        assertThat(nights).extracting(RoomSeal::seal).containsExactly("NP 01", "NP 02", "NP 03", null);
        assertThat(nights.getFirst().note()).contains("Quên tài liệu");
        assertThat(nights.getLast().note()).contains("không niêm phong");
        office.move("2026-08-30");
        seals.open(some.keeper(), id, true, "Không niêm phong", second);
        ending.close(some.keeper(), id, some.acts(id));
        assertThat(some.file(id).meeting().state()).isEqualTo(MeetingState.CLOSED);
    }

    @Test
    @DisplayName(
            "Minutes and conclusion have a day: so many working days after the last one as the office has set, the holidays of the pack not counted; what is due and what is overdue is told.")
    void due() {
        var id = some.consented("mat", 1).id();
        // Thursday; Friday, Monday, then a day off and the National Day, Thursday, Friday.
        assertThat(some.file(id).meeting().dueOn()).isEqualTo(LocalDate.parse("2026-09-04"));
        office.bean(Regulations.class)
                .override("RS-2025", "meeting.conclusion.working-days", "2", "Quy chế làm việc", "system");
        assertThat(some.file(some.prepared("mat", 1)).meeting().dueOn()).isEqualTo(LocalDate.parse("2026-08-31"));
        var rules = office.bean(Regulations.class).on(office.today());
        assertThat(rules.workingDayAfter(LocalDate.parse("2026-12-31"), 1)).isEqualTo(LocalDate.parse("2027-01-04"));
        assertThat(rules.workingDayAfter(LocalDate.parse("2026-02-13"), 1)).isEqualTo(LocalDate.parse("2026-02-23"));
        var meetings = office.bean(Meetings.class);
        var watcher = office.reader(Duty.SECURITY_OFFICER);
        assertThat(meetings.late(watcher, 40)).isEmpty();
        assertThat(meetings.due(watcher, LocalDate.parse("2026-09-04"), LocalDate.parse("2026-09-04"), 40))
                .extracting(Meeting::id)
                .containsExactly(id);
        office.move("2026-09-05");
        assertThat(meetings.late(watcher, 40)).extracting(Meeting::id).containsExactly(id);
        assertThat(meetings.late(office.reader(Duty.DRAFTER), 40)).isEmpty();
    }

    @Test
    @DisplayName("A file is filed when minutes and conclusion are there, and stays as it is.")
    void filed() {
        var id = some.opened("mat", 1).id();
        ending.close(some.keeper(), id, some.acts(id));
        assertThat(code(() -> ending.file(some.keeper(), id, some.acts(id)))).isEqualTo("safeguards.meeting.unwritten");
        assertThat(code(() -> minutes.write(
                        some.keeper(), id, some.acts(id), false, office.today().plusDays(1), "01-BB", "Đã họp")))
                .isEqualTo("safeguards.meeting.minutes-day");
        minutes.write(some.keeper(), id, some.acts(id), false, office.today(), "01-BB/TU", "Đã họp");
        minutes.write(some.keeper(), id, some.acts(id), true, office.today(), "05-KL/TU", "Kết luận QXZV");
        ending.file(some.keeper(), id, some.acts(id));
        var file = some.file(id);
        assertThat(file.meeting().state()).isEqualTo(MeetingState.FILED);
        assertThat(file.said(Said.CONCLUSION)).contains("QXZV");
        assertThat(code(() -> minutes.write(
                        some.keeper(), id, file.meeting().acts(), false, office.today(), "02-BB", "Khác")))
                .isEqualTo("safeguards.meeting.state.FILED");
        assertThatThrownBy(() -> office.sql()
                        .update("update safeguards.meeting set room = 'X', acts = acts + 1 where id = ?", id.value()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName(
            "Minutes on personnel and on discipline are read and written by the unit that the head has named, and by nobody else, on the screen or on paper.")
    void keptApart() throws Exception {
        var typed = some.typed(MeetingKind.PERSONNEL, "mat", 1, Venue.OWN, Equipment.NONE);
        var id = some.prepared(typed, Map.of());
        var keeping = office.bean(MinutesKeeping.class);
        some.staff(id, Duty.DRAFTER);
        assertThat(code(() -> some.consent(id))).isEqualTo("safeguards.meeting.nobody-keeps");
        assertThat(refused(() -> keeping.name(office.reader(Duty.DEPUTY), MeetingKind.PERSONNEL, office.unit()))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_ALLOWED);
        keeping.name(office.reader(Duty.HEAD), MeetingKind.PERSONNEL, office.unit());
        var drafter = office.reader(Duty.DRAFTER);
        var copying = office.reader(Duty.COPY_CLERK);
        var copyingThere = new Reader(
                copying.account(),
                copying.person(),
                copying.displayName(),
                copying.duties(),
                drafter.units(),
                copying.clearance(),
                copying.unitClearance(),
                copying.reach(),
                copying.scopes());
        assertThat(office.bean(Meetings.class).page(drafter, true, null)).hasSize(1);
        assertThat(office.bean(Meetings.class).page(copyingThere, true, null)).isEmpty();
        some.consent(id);
        office.bean(DoorDesk.class).open(some.keeper(), id, some.acts(id));
        assertThat(code(() -> minutes.write(
                        some.keeper(), id, some.acts(id), false, office.today(), "01-BB", "Nhân sự QXZV")))
                .isEqualTo("safeguards.meeting.kept-apart");
        var ofTheUnit = office.reader(Duty.DRAFTER);
        minutes.write(ofTheUnit, id, some.acts(id), false, office.today(), "01-BB/TU", "Nhân sự QXZV");
        var meetings = office.bean(Meetings.class);
        assertThat(meetings.read(ofTheUnit, id).said(Said.MINUTES)).contains("QXZV");
        for (var duty : new Duty[] {Duty.HEAD, Duty.INSPECTOR, Duty.CLERK_INCOMING}) {
            var file = meetings.read(office.reader(duty), id);
            assertThat(file.apart()).isTrue();
            assertThat(file.said(Said.MINUTES)).isEmpty();
            assertThat(text(office.bean(MeetingPapers.class).file(office.reader(duty), id)))
                    .contains("01-BB/TU", "Phòng Tổng hợp")
                    .doesNotContain("Nhân sự QXZV");
        }
        var other = office.bean(Organisation.class).openUnit("TC", "Phòng Tổ chức", null, office.today(), "system");
        keeping.name(office.reader(Duty.HEAD), MeetingKind.PERSONNEL, other);
        assertThat(refused(() -> meetings.read(ofTheUnit, id)).kind()).isEqualTo(Refusal.Kind.NOT_THERE);
    }

    @Test
    @DisplayName(
            "Whoever goes on with the work of the unit that was named keeps its minutes and reads those kept so far; once it ended without a successor, another is named before a consent.")
    void keptOn() {
        var keeping = office.bean(MinutesKeeping.class);
        var organisation = office.bean(Organisation.class);
        var meetings = office.bean(Meetings.class);
        keeping.name(office.reader(Duty.HEAD), MeetingKind.PERSONNEL, office.unit());
        var id = some.prepared(some.typed(MeetingKind.PERSONNEL, "mat", 1, Venue.OWN, Equipment.NONE), Map.of());
        some.staff(id, Duty.DRAFTER);
        some.consent(id);
        office.bean(DoorDesk.class).open(some.keeper(), id, some.acts(id));
        var before = office.bean(Readers.class).of(office.person(Duty.DRAFTER)).orElseThrow();
        minutes.write(before, id, some.acts(id), false, office.today(), "01-BB/TU", "Nhân sự QXZV");

        office.move("2026-08-31");
        var heir = organisation.succeed(
                Set.of(office.unit()), "THQT", "Phòng Tổng hợp - Quản trị", null, office.today(), "system");
        var after = office.bean(Readers.class).of(office.person(Duty.DRAFTER)).orElseThrow();
        assertThat(keeping.units()).containsEntry(MeetingKind.PERSONNEL, heir);
        assertThat(meetings.read(after, id).said(Said.MINUTES)).contains("QXZV");
        assertThat(meetings.read(after, id).keptBy()).isEqualTo(heir);
        assertThat(meetings.read(office.reader(Duty.HEAD), id).apart()).isTrue();
        minutes.write(after, id, some.acts(id), true, office.today(), "02-KL/TU", "Kết luận QXZV");
        var newer = organisation.openUnit("TC", "Phòng Tổ chức", null, office.today(), "system");
        keeping.name(office.reader(Duty.HEAD), MeetingKind.DISCIPLINE, newer);
        office.move("2026-09-07");
        organisation.closeUnit(newer, office.today().minusDays(1), "system");
        var next = some.prepared(some.typed(MeetingKind.DISCIPLINE, "mat", 1, Venue.OWN, Equipment.NONE), Map.of());
        some.staff(next, Duty.DRAFTER);
        assertThat(code(() -> some.consent(next))).isEqualTo("safeguards.meeting.nobody-keeps");
    }

    @Test
    @DisplayName(
            "Cards are printed from the consent on, before anybody comes; the file says what is missing as long as nobody can consent.")
    void cardsBefore() throws Exception {
        var id =
                some.prepared(some.typed(MeetingKind.ORDINARY, "mat", 1, Venue.OUTSIDE, Equipment.UNCHECKED), Map.of());
        var consents = office.bean(Consents.class);
        assertThat(consents.lacking(some.file(id))).containsExactly("attendees", "venue", "equipment");
        var papers = office.bean(MeetingPapers.class);
        var next = some.prepared("mat", 1);
        some.staff(next, Duty.DRAFTER);
        assertThat(consents.lacking(some.file(next))).isEmpty();
        assertThat(code(() -> papers.cards(some.keeper(), next, LabelStock.A4_24)))
                .isEqualTo("safeguards.meeting.door.not-open");
        some.consent(next);
        assertThat(text(papers.cards(some.keeper(), next, LabelStock.A4_24))).contains("N-0");
    }

    @Test
    @DisplayName("The file prints whole; cards and tickets have a code, and no name and no title.")
    void printed() throws Exception {
        var ready = some.opened("mat", 2);
        var papers = office.bean(MeetingPapers.class);
        var at = some.scan(ready, true, some.card(ready), null).current();
        some.scan(ready, true, ready.copy().label(), at);
        office.bean(DoorDesk.class).deposit(some.keeper(), ready.id(), ready.attendee(), "Điện thoại Nokia");
        assertThat(text(papers.file(some.keeper(), ready.id())))
                .contains(
                        "HỒ SƠ HỘI NGHỊ CÓ NỘI DUNG BÍ MẬT NHÀ NƯỚC",
                        TestMeetings.TITLE,
                        "DANH SÁCH NGƯỜI DỰ",
                        "GM 12-GM/TU",
                        ready.copy().label(),
                        "Chưa thu",
                        "Điện thoại Nokia",
                        "Đồng ý sử dụng bí mật nhà nước");
        assertThat(text(papers.cards(some.keeper(), ready.id(), LabelStock.A4_24)))
                .contains(some.card(ready))
                .doesNotContain("QXZV", "Người giữ việc");
        assertThat(text(papers.tickets(some.keeper(), ready.id(), LabelStock.ROLL_50_30)))
                .contains("G-0", "Điện thoại Nokia")
                .doesNotContain("QXZV");
        var ticket = papers.tickets(some.keeper(), ready.id(), LabelStock.A4_24);
        PaperLab.assertArchivable(ticket);
        assertThat(text(PaperLab.keep("tickets.pdf", ticket)))
                .contains("LIÊN 1", "LIÊN 2", "G-0", "Điện thoại Nokia", "Người gửi", "Đã nhận lại")
                .doesNotContain("QXZV");
        assertThat(refused(() -> papers.file(office.reader(Duty.ARCHIVIST), ready.id()))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_THERE);
    }

    @Test
    @DisplayName("What is read, decided, given out and collected stands in the ledger, which has no word of it.")
    void ledger() {
        var ready = some.opened("mat", 1);
        var at = some.scan(ready, true, some.card(ready), null).current();
        some.scan(ready, true, ready.copy().label(), at);
        some.scan(ready, false, ready.copy().label(), null);
        var bodies = office.sql().queryForList("select convert_from(leaf, 'UTF8') from ledger.entry", String.class);
        for (var act : new String[] {
            "entered",
            "attendee-added",
            "consented",
            "opened",
            "attendee-entered",
            "hand-out-issued",
            "hand-out-collected",
            "read"
        }) {
            assertThat(bodies).as(act).anyMatch(body -> body.contains("safeguards.meeting." + act));
        }
        assertThat(bodies).noneMatch(body -> body.contains("QXZV") || body.contains("GM 12"));
    }

    private static String text(byte[] paper) throws Exception {
        try (var pdf = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}

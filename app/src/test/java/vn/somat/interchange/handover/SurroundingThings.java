package vn.somat.interchange.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.somat.access.Days;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.organisation.Duty;
import vn.somat.safeguards.devices.DeviceDesk;
import vn.somat.safeguards.devices.DeviceId;
import vn.somat.safeguards.devices.Devices;
import vn.somat.safeguards.devices.NewDevice;
import vn.somat.safeguards.devices.TestDevices;
import vn.somat.safeguards.incidents.IncidentDesk;
import vn.somat.safeguards.incidents.IncidentId;
import vn.somat.safeguards.incidents.IncidentKind;
import vn.somat.safeguards.incidents.Incidents;
import vn.somat.safeguards.incidents.NewIncident;
import vn.somat.safeguards.inspections.Answer;
import vn.somat.safeguards.inspections.Answered.GivenAnswer;
import vn.somat.safeguards.inspections.FindingBook;
import vn.somat.safeguards.inspections.FindingDesk;
import vn.somat.safeguards.inspections.FindingId;
import vn.somat.safeguards.inspections.Inspection;
import vn.somat.safeguards.inspections.InspectionDesk;
import vn.somat.safeguards.inspections.InspectionId;
import vn.somat.safeguards.inspections.Inspections;
import vn.somat.safeguards.inspections.NewFinding;
import vn.somat.safeguards.inspections.NewInspection;
import vn.somat.safeguards.library.Library;
import vn.somat.safeguards.library.LibraryDesk;
import vn.somat.safeguards.library.NewText;
import vn.somat.safeguards.library.TextId;
import vn.somat.safeguards.library.TextKind;
import vn.somat.safeguards.meetings.MeetingEnding;
import vn.somat.safeguards.meetings.MeetingId;
import vn.somat.safeguards.meetings.MeetingState;
import vn.somat.safeguards.meetings.Meetings;
import vn.somat.safeguards.meetings.Said;
import vn.somat.safeguards.meetings.TestMeetings;
import vn.somat.safeguards.people.Attendance;
import vn.somat.safeguards.people.NewTraining;
import vn.somat.safeguards.people.OfficerDesk;
import vn.somat.safeguards.people.OfficerKind;
import vn.somat.safeguards.people.Officers;
import vn.somat.safeguards.people.TrainingDesk;
import vn.somat.safeguards.people.Trainings;
import vn.somat.safeguards.seals.NewSeal;
import vn.somat.safeguards.seals.OfficialSeals;
import vn.somat.safeguards.seals.SealDesk;
import vn.somat.safeguards.seals.SealKind;
import vn.somat.testing.TestOffice;

/** Những gì bao quanh tài liệu của cơ quan kết thúc: one thing of each kind, planted before and looked for after. */
final class SurroundingThings {

    final TestOffice office;
    final Reader officer;
    final MeetingId meeting;
    final DeviceId device;
    final UUID seal;
    final UUID training;
    final UUID charge;
    final TextId text;
    final InspectionId inspection;
    final FindingId finding;
    final IncidentId incident;

    /** @param office whose head, deputy, drafter, clerk and security officer have accounts */
    SurroundingThings(TestOffice office) {
        this.office = office;
        this.officer = office.reader(Duty.SECURITY_OFFICER);
        for (var duty : List.of(Duty.HEAD, Duty.DEPUTY, Duty.CLERK_INCOMING, Duty.DRAFTER, Duty.SECURITY_OFFICER)) {
            var unused = office.second(duty);
        }
        device = new TestDevices(office::bean, officer).copier();
        seal = office.bean(SealDesk.class)
                .enter(
                        officer,
                        new NewSeal(
                                SealKind.BODY,
                                "VĂN PHÒNG CŨ",
                                null,
                                null,
                                office.today(),
                                office.person(Duty.CLERK_OUTGOING).value(),
                                "Két số 2"));
        training = trained();
        charge = office.bean(OfficerDesk.class)
                .charge(
                        officer,
                        office.person(Duty.ARCHIVIST).value(),
                        OfficerKind.PART_TIME,
                        "Quyết định 12-QĐ/VPTU ngày 05/01/2026",
                        office.today(),
                        office.second(Duty.HEAD));
        text = houseRules();
        inspection = concluded();
        finding = found();
        conclude();
        incident = office.bean(IncidentDesk.class)
                .open(
                        officer,
                        new NewIncident(
                                IncidentKind.LEAK,
                                "mat",
                                null,
                                null,
                                office.today(),
                                "Lộ QXZV",
                                "Qua báo cáo",
                                "Niêm phong",
                                office.today().plusDays(7)));
        meeting = met();
    }

    /** The same machine and the same house rules stand in the books of the office that goes on. */
    void alsoAt(TestOffice to) {
        var one = office.bean(Devices.class).find(officer, device);
        var there = to.reader(Duty.SECURITY_OFFICER);
        var lent = to.bean(DeviceDesk.class)
                .enter(
                        there,
                        new NewDevice(
                                one.kind(),
                                one.make(),
                                one.serial(),
                                "Mượn",
                                one.network(),
                                null,
                                null,
                                null,
                                there.person().value(),
                                null));
        var known = to.bean(LibraryDesk.class).enter(there, rules(TextKind.GUIDANCE));
        assertThat(lent).isNotEqualTo(device);
        assertThat(known).isNotEqualTo(text);
    }

    private Reader signer(Duty duty) {
        return office.bean(Readers.class).named(office.second(duty).username()).orElseThrow();
    }

    private MeetingId met() {
        var some = TestMeetings.of(office);
        var ready = some.opened("mat", 1);
        var at = some.scan(ready, true, some.card(ready), null).current();
        some.scan(ready, true, ready.copy().label(), at);
        some.scan(ready, false, ready.copy().label(), null);
        office.bean(MeetingEnding.class).close(some.keeper(), ready.id(), some.acts(ready.id()));
        return ready.id();
    }

    private UUID trained() {
        var desk = office.bean(TrainingDesk.class);
        var until = office.today().plusDays(300);
        var id = desk.enter(officer, new NewTraining(office.today(), "Công an tỉnh", "Luật mới", "Hội trường", until));
        desk.attended(officer, id, List.of(new Attendance(office.person(Duty.DRAFTER), true, "GCN-12", until)));
        return id;
    }

    private TextId houseRules() {
        var desk = office.bean(LibraryDesk.class);
        var id = desk.enter(officer, rules(TextKind.HOUSE_RULES));
        desk.issue(signer(Duty.HEAD), id, TestOffice.PIN);
        desk.read(signer(Duty.DRAFTER), id, TestOffice.PIN);
        return id;
    }

    private NewText rules(TextKind kind) {
        var today = office.today();
        return new NewText(
                kind,
                "07-NQ/VPTU",
                today.minusDays(1),
                "Văn phòng cũ",
                "Nội quy bảo vệ bí mật nhà nước",
                "Điều 1. Giữ kín.",
                null,
                today,
                null,
                today.plusDays(10),
                List.of(Duty.DRAFTER),
                "R-GOV-01",
                null);
    }

    private InspectionId concluded() {
        var today = office.today();
        var desk = office.bean(InspectionDesk.class);
        var id = desk.enter(
                officer,
                new NewInspection(
                        Inspection.Kind.SELF, null, null, today, today, LocalDate.of(2026, 1, 1), null, null, "mat"));
        desk.begin(officer, id, 1);
        return id;
    }

    private FindingId found() {
        return office.bean(FindingDesk.class)
                .found(
                        officer,
                        inspection,
                        new NewFinding(
                                "l.3",
                                "Máy QXZV chưa kiểm tra",
                                "Đưa máy đi kiểm tra",
                                office.today().plusDays(10),
                                office.person(Duty.DRAFTER).value()));
    }

    private void conclude() {
        var desk = office.bean(InspectionDesk.class);
        var inspections = office.bean(Inspections.class);
        var given = new HashMap<String, GivenAnswer>();
        inspections
                .sheet(officer, inspection)
                .checklist()
                .questions()
                .forEach(one -> given.put(one.code(), new GivenAnswer(Answer.GOOD, null)));
        desk.answer(officer, inspection, inspections.find(officer, inspection).acts(), given);
        desk.conclude(
                officer,
                inspection,
                inspections.find(officer, inspection).acts(),
                "Chấp hành tốt QXZV",
                office.second(Duty.HEAD));
    }

    /** Everything is there in the office that goes on, says whose it was, and has somebody of it who answers. */
    void goOn(TestOffice to, UUID handover) {
        var here = to.reader(Duty.SECURITY_OFFICER);
        var heir = to.person(Duty.SECURITY_OFFICER);
        var file = to.bean(Meetings.class).read(here, meeting);
        assertThat(file.meeting().state()).isEqualTo(MeetingState.CLOSED);
        assertThat(file.meeting().keeper()).isEqualTo(heir);
        assertThat(file.said(Said.TITLE)).contains("QXZV");
        assertThat(file.attendees()).hasSize(1);
        assertThat(to.bean(Devices.class).find(here, device).holder()).isEqualTo(heir);
        assertThat(to.bean(OfficialSeals.class).find(here, seal).keeper()).isEqualTo(heir);
        assertThat(to.bean(Trainings.class).attendance(here, training))
                .extracting(Attendance::person)
                .containsExactly(office.person(Duty.DRAFTER));
        assertThat(to.bean(Officers.class).find(here, charge).to()).isEqualTo(office.today());
        var rules = to.bean(Library.class).find(here, text);
        assertThat(rules.to()).isEqualTo(office.today());
        assertThat(to.bean(Library.class).readers(here, text)).anyMatch(one -> one.at() != null);
        var sheet = to.bean(Inspections.class).sheet(here, inspection);
        assertThat(sheet.conclusion()).contains("QXZV");
        assertThat(Objects.requireNonNull(sheet.inspection().unit()).value()).isEqualTo(handover);
        var open = to.bean(FindingBook.class).read(here, finding);
        assertThat(open.responsible()).isEqualTo(heir);
        assertThat(open.what()).contains("QXZV");
        assertThat(to.bean(Incidents.class).read(here, incident).what()).contains("QXZV");
        counted(to, here);
        // and it goes on
        to.bean(FindingDesk.class).remedied(here, finding, open.seen(), "Đã kiểm tra máy");
        var desk = to.bean(IncidentDesk.class);
        desk.see(
                to.reader(Duty.HEAD),
                incident,
                to.bean(Incidents.class).read(here, incident).incident().acts());
    }

    /** What the office that ended did is in its own figures and not in ours; what came is ours from the day it came. */
    private void counted(TestOffice to, Reader here) {
        var days = new Days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        assertThat(to.bean(Trainings.class).held(here, days, null)).isEmpty();
        assertThat(to.bean(Incidents.class).found(here, days, null, null)).isEmpty();
        assertThat(to.bean(Inspections.class).concluded(here, days, true)).isEmpty();
        assertThat(to.bean(FindingBook.class).found(here, days, 50)).isEmpty();
    }
}

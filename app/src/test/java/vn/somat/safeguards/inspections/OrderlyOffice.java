package vn.somat.safeguards.inspections;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.somat.access.OwnAccount;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.custody.Keeping;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.Moves;
import vn.somat.custody.carriers.Stocktakings;
import vn.somat.custody.places.PlaceId;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Seals;
import vn.somat.organisation.Duty;
import vn.somat.regulation.Regulations;
import vn.somat.reporting.reports.NewReport;
import vn.somat.reporting.reports.ReportDesk;
import vn.somat.reporting.reports.ReportId;
import vn.somat.reporting.reports.ReportKind;
import vn.somat.reporting.reports.ReportWords;
import vn.somat.reporting.reports.Reports;
import vn.somat.safeguards.devices.DeviceDesk;
import vn.somat.safeguards.devices.DeviceId;
import vn.somat.safeguards.devices.DeviceKind;
import vn.somat.safeguards.devices.Network;
import vn.somat.safeguards.devices.NewDevice;
import vn.somat.safeguards.devices.PoliceCheck;
import vn.somat.safeguards.incidents.IncidentAct;
import vn.somat.safeguards.incidents.IncidentDesk;
import vn.somat.safeguards.incidents.IncidentId;
import vn.somat.safeguards.incidents.IncidentKind;
import vn.somat.safeguards.incidents.Incidents;
import vn.somat.safeguards.incidents.NewIncident;
import vn.somat.safeguards.inspections.Answered.GivenAnswer;
import vn.somat.safeguards.inspections.Inspection.Kind;
import vn.somat.safeguards.library.LibraryDesk;
import vn.somat.safeguards.library.NewText;
import vn.somat.safeguards.library.TextId;
import vn.somat.safeguards.library.TextKind;
import vn.somat.safeguards.machine.MachineDesk;
import vn.somat.safeguards.machine.Policy;
import vn.somat.safeguards.meetings.Chairing;
import vn.somat.safeguards.meetings.MeetingEnding;
import vn.somat.safeguards.meetings.MeetingId;
import vn.somat.safeguards.meetings.MinutesDesk;
import vn.somat.safeguards.meetings.TestMeetings;
import vn.somat.safeguards.people.Attendance;
import vn.somat.safeguards.people.NewTraining;
import vn.somat.safeguards.people.OfficerDesk;
import vn.somat.safeguards.people.OfficerKind;
import vn.somat.safeguards.people.TrainingDesk;
import vn.somat.safeguards.people.Undertakings;
import vn.somat.safeguards.seals.NewSeal;
import vn.somat.safeguards.seals.SealDesk;
import vn.somat.safeguards.seals.SealKind;
import vn.somat.testing.TestOffice;

/** An office in which an inspector finds nothing: whatever has to be there is, and was done in time. Everything by its own desk. */
final class OrderlyOffice {

    static final List<Duty> STAFF = List.of(
            Duty.HEAD,
            Duty.DEPUTY,
            Duty.CLERK_INCOMING,
            Duty.CLERK_OUTGOING,
            Duty.COPY_CLERK,
            Duty.DRAFTER,
            Duty.SECURITY_OFFICER,
            Duty.ARCHIVIST);

    static final ReportWords REPORTED =
            new ReportWords("Ổn định.", "Tốt.", "Không có vụ nào.", "Tiếp tục.", "Bộ Công an");

    final TestOffice office = TestOffice.party("2025-12-16");
    final Keeping keeping = new Keeping(office);
    final TestMeetings meetings = TestMeetings.of(office);
    final Reader officer = office.reader(Duty.SECURITY_OFFICER);
    final Reader clerk = office.reader(Duty.CLERK_INCOMING);
    final PlaceId room;

    OrderlyOffice() {
        STAFF.forEach(office::second);
        sent(signed(ReportKind.YEARLY));
        office.move("2026-09-01");
        for (var form : office.bean(Regulations.class).on(office.today()).forms()) {
            var unused = office.book(form.code());
        }
        room = keeping.room("toi-mat");
        people();
        seals();
        devices();
        rules();
        papers();
        met();
        incident();
        inspected();
        night();
    }

    /** What happens by itself: somebody signs in, the machine is looked at, the ledger is sealed, a copy is carried to the safe. */
    void night() {
        office.sql().update("update access.account set signed_in_at = ?", java.sql.Timestamp.from(office.now()));
        var unused = office.bean(MachineDesk.class).check(officer);
        office.bean(Ledger.class)
                .recordAlone(Entry.of("interchange.backup.made").by("system").on("backup", UUID.randomUUID()));
        var sealed = office.bean(Seals.class).seal();
    }

    Reader signer(Duty duty) {
        return office.bean(Readers.class).named(office.second(duty).username()).orElseThrow();
    }

    ReportId signed(ReportKind kind) {
        var today = office.today();
        boolean adHoc = kind == ReportKind.AD_HOC;
        var desk = office.bean(ReportDesk.class);
        var id = desk.begin(
                officer,
                new NewReport(kind, adHoc ? today.minusDays(9) : null, adHoc ? today.minusDays(1) : null, "mat", null));
        desk.write(officer, id, 1, REPORTED, false);
        desk.sign(signer(Duty.HEAD), id, 2, TestOffice.PIN);
        return id;
    }

    void sent(ReportId id) {
        office.bean(ReportDesk.class).sent(officer, id, office.today(), "9-BC/TU");
        assert office.bean(Reports.class).find(officer, id).sent() != null;
    }

    private void people() {
        var today = office.today();
        var desk = office.bean(TrainingDesk.class);
        var course = desk.enter(officer, new NewTraining(today, "Công an tỉnh", "Luật mới", null, today.plusYears(2)));
        desk.attended(
                officer,
                course,
                STAFF.stream()
                        .map(duty -> new Attendance(office.person(duty), true, null, today.plusYears(2)))
                        .toList());
        STAFF.forEach(duty -> office.bean(Undertakings.class).sign(signer(duty), TestOffice.PIN));
        var charged = office.bean(OfficerDesk.class);
        var id = charged.charge(
                officer,
                office.person(Duty.SECURITY_OFFICER).value(),
                OfficerKind.FULL_TIME,
                "Quyết định 12-QĐ/VPTU ngày 01/9/2026",
                today,
                office.second(Duty.HEAD));
        charged.prove(officer, id, "conduct-good", true, "Hồ sơ cán bộ");
    }

    private void seals() {
        for (var stamp : List.of("mat", "toi-mat", "tuyet-mat")) {
            var unused = seal(SealKind.LEVEL, stamp, true);
        }
        var unused = seal(SealKind.BODY, null, true);
    }

    UUID seal(SealKind kind, @org.jspecify.annotations.Nullable String stamp, boolean looked) {
        var desk = office.bean(SealDesk.class);
        var id = desk.enter(
                officer,
                new NewSeal(
                        kind,
                        "DẤU",
                        stamp,
                        null,
                        office.today(),
                        office.person(Duty.CLERK_OUTGOING).value(),
                        "Két số 2"));
        if (looked) {
            desk.look(officer, id, 1, true, null, office.today().plusDays(200));
        }
        return id;
    }

    DeviceId device(DeviceKind kind, Network network, boolean sealed, @org.jspecify.annotations.Nullable String host) {
        return office.bean(DeviceDesk.class)
                .enter(
                        officer,
                        new NewDevice(
                                kind,
                                "DELL",
                                UUID.randomUUID().toString().substring(0, 12),
                                "Soạn thảo",
                                network,
                                network == Network.NONE || network == Network.INTERNAL ? "mat" : null,
                                sealed ? "NP-12" : null,
                                host,
                                officer.person().value(),
                                "Phòng 2"));
    }

    void checked(DeviceId id, boolean passed, int next) {
        office.bean(DeviceDesk.class)
                .check(
                        officer,
                        id,
                        1,
                        new PoliceCheck(
                                office.today(), passed, null, office.today().plusDays(next)));
    }

    private void devices() {
        var machine = office.bean(MachineDesk.class);
        var host = machine.check(officer).host();
        machine.decide(officer, Policy.REFUSE, "Theo chỉ đạo", office.second(Duty.HEAD));
        checked(device(DeviceKind.COMPUTER, Network.NONE, true, host), true, 300);
        checked(device(DeviceKind.COPIER, Network.NONE, true, null), true, 300);
    }

    TextId text(TextKind kind, String symbol, String dated, @org.jspecify.annotations.Nullable String to) {
        var today = office.today();
        return office.bean(LibraryDesk.class)
                .enter(
                        officer,
                        new NewText(
                                kind,
                                symbol,
                                java.time.LocalDate.parse(dated),
                                "Ban Thường vụ Tỉnh ủy",
                                "Bảo vệ bí mật nhà nước",
                                "Điều 1. Giữ kín.",
                                null,
                                today,
                                to == null ? null : java.time.LocalDate.parse(to),
                                today.plusDays(10),
                                List.of(Duty.SECURITY_OFFICER),
                                "R-GOV-01",
                                null));
    }

    void issued(TextId id, boolean read) {
        var desk = office.bean(LibraryDesk.class);
        desk.issue(signer(Duty.HEAD), id, TestOffice.PIN);
        if (read) {
            desk.read(signer(Duty.SECURITY_OFFICER), id, TestOffice.PIN);
        }
    }

    private void rules() {
        issued(text(TextKind.REGULATION, "35-QC/TU", "2026-08-20", null), true);
    }

    private void papers() {
        putAway(keeping.copies(keeping.came("mat", 2)));
        var stocktakings = office.bean(Stocktakings.class);
        var id = stocktakings.begin(officer, room);
        stocktakings.tick(
                officer,
                id,
                stocktakings.read(officer, id).lines().stream()
                        .map(line -> line.carrier().id())
                        .toList(),
                List.of());
        stocktakings.close(officer, id, Map.of(), office.second(Duty.HEAD));
    }

    void putAway(List<Carrier> copies) {
        office.bean(Moves.class).putAway(clerk, Keeping.seen(copies), room);
    }

    /** A meeting from its consent to its conclusion on one day. */
    private void met() {
        var ready = meetings.consented("mat", 1);
        decided(ready.id());
        office.bean(vn.somat.safeguards.meetings.DoorDesk.class).open(clerk, ready.id(), meetings.acts(ready.id()));
        var at = meetings.scan(ready, true, meetings.card(ready), null).current();
        var out = meetings.scan(ready, true, ready.copy().label(), at);
        var back = meetings.scan(ready, false, ready.copy().label(), null);
        office.bean(MeetingEnding.class).close(clerk, ready.id(), meetings.acts(ready.id()));
        written(ready.id());
        putAway(keeping.copies(java.util.Objects.requireNonNull(ready.copy().document())));
    }

    void decided(MeetingId id) {
        office.bean(Chairing.class).decide(office.reader(Duty.DEPUTY), id, meetings.acts(id), false, "Không mang vào");
    }

    private void written(MeetingId id) {
        for (var conclusion : Arrays.asList(false, true)) {
            office.bean(MinutesDesk.class)
                    .write(clerk, id, meetings.acts(id), conclusion, office.today(), "12-BB/TU", "Nhất trí");
        }
        office.bean(MeetingEnding.class).file(clerk, id, meetings.acts(id));
    }

    IncidentId opened(IncidentKind kind, int foundAgo, int days, @org.jspecify.annotations.Nullable UUID carrier) {
        var today = office.today();
        return office.bean(IncidentDesk.class)
                .open(
                        officer,
                        new NewIncident(
                                kind,
                                "mat",
                                carrier,
                                null,
                                today.minusDays(foundAgo),
                                "Nội dung",
                                "Kiểm tra",
                                "Niêm phong",
                                today.plusDays(days)));
    }

    void note(IncidentId id, IncidentAct.Kind kind) {
        office.bean(IncidentDesk.class).note(officer, id, acts(id), kind, office.today(), "Nội dung");
    }

    int acts(IncidentId id) {
        return office.bean(Incidents.class).read(officer, id).incident().acts();
    }

    private void incident() {
        var id = opened(IncidentKind.LEAK, 0, 7, null);
        office.bean(IncidentDesk.class).see(office.reader(Duty.HEAD), id, acts(id));
        for (var kind : IncidentAct.Kind.values()) {
            if (kind.needed() && kind != IncidentAct.Kind.MEASURE) {
                note(id, kind);
            }
        }
        office.bean(IncidentDesk.class)
                .close(office.reader(Duty.HEAD), id, acts(id), office.second(Duty.SECURITY_OFFICER));
    }

    InspectionId inspection(int days) {
        var today = office.today();
        return office.bean(InspectionDesk.class)
                .enter(
                        officer,
                        new NewInspection(
                                Kind.SELF, null, null, today, today.plusDays(days), null, "Ông Khang", null, "thuong"));
    }

    private void inspected() {
        var id = inspection(0);
        concluded(id);
    }

    void concluded(InspectionId id) {
        var desk = office.bean(InspectionDesk.class);
        var inspections = office.bean(Inspections.class);
        desk.begin(officer, id, 1);
        var given = new HashMap<String, GivenAnswer>();
        inspections
                .sheet(officer, id)
                .checklist()
                .questions()
                .forEach(one -> given.put(one.code(), new GivenAnswer(Answer.GOOD, null)));
        desk.answer(officer, id, inspections.find(officer, id).acts(), given);
        desk.conclude(officer, id, inspections.find(officer, id).acts(), "Tốt", office.second(Duty.HEAD));
    }

    void pin(Reader reader) {
        office.bean(OwnAccount.class).setPin(reader, TestOffice.PASSWORD.toCharArray(), TestOffice.PIN.toCharArray());
    }
}

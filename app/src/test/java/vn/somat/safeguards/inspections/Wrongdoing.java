package vn.somat.safeguards.inspections;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Accounts;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.access.SecondPerson;
import vn.somat.classification.determination.Decisions;
import vn.somat.classification.determination.Proposal;
import vn.somat.classification.determination.Proposals;
import vn.somat.custody.Keeping;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.CarrierKind;
import vn.somat.custody.carriers.Moves;
import vn.somat.custody.carriers.Stocktakings;
import vn.somat.custody.copies.CopyDecisions;
import vn.somat.custody.copies.CopyOrders;
import vn.somat.custody.copies.CopyRequest;
import vn.somat.custody.handover.Departures;
import vn.somat.custody.handover.Handovers;
import vn.somat.custody.handover.Preparing;
import vn.somat.custody.leavers.Cause;
import vn.somat.custody.leavers.Leavers;
import vn.somat.custody.places.Place.Kind;
import vn.somat.custody.places.Places;
import vn.somat.custody.recall.Recalls;
import vn.somat.custody.requests.Outings;
import vn.somat.custody.requests.RequestDecisions;
import vn.somat.custody.requests.RequestKind;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.IncomingDesk;
import vn.somat.registry.OutgoingDesk;
import vn.somat.registry.RegisterIncoming;
import vn.somat.registry.RegisterOutgoing;
import vn.somat.reporting.reports.ReportDesk;
import vn.somat.reporting.reports.ReportKind;
import vn.somat.safeguards.devices.DeviceDesk;
import vn.somat.safeguards.devices.DeviceKind;
import vn.somat.safeguards.devices.Network;
import vn.somat.safeguards.incidents.IncidentAct;
import vn.somat.safeguards.incidents.IncidentDesk;
import vn.somat.safeguards.incidents.IncidentKind;
import vn.somat.safeguards.library.TextKind;
import vn.somat.safeguards.meetings.DoorDesk;
import vn.somat.safeguards.meetings.Losses;
import vn.somat.safeguards.meetings.Meeting.Equipment;
import vn.somat.safeguards.meetings.Meeting.Venue;
import vn.somat.safeguards.meetings.MeetingEnding;
import vn.somat.safeguards.meetings.MeetingId;
import vn.somat.safeguards.meetings.MeetingKind;
import vn.somat.safeguards.meetings.RoomSeals;
import vn.somat.safeguards.meetings.TestMeetings.Ready;
import vn.somat.safeguards.people.Attendance;
import vn.somat.safeguards.people.NewTraining;
import vn.somat.safeguards.people.OfficerDesk;
import vn.somat.safeguards.people.OfficerKind;
import vn.somat.safeguards.people.TrainingDesk;
import vn.somat.safeguards.people.Undertakings;
import vn.somat.safeguards.seals.NewUse;
import vn.somat.safeguards.seals.SealDesk;
import vn.somat.safeguards.seals.SealKind;
import vn.somat.testing.TestOffice;

/**
 * Everything that can go wrong in an orderly office: by its desks where they let it happen, by days that pass, and by a hand in the
 * database for what no desk does. Each says under which code, and on which page, an inspector has to find it.
 */
final class Wrongdoing {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final OrderlyOffice o;
    private final TestOffice office;
    private final Reader outgoing;
    private final Map<String, TreeSet<String>> expected = new TreeMap<>();

    Wrongdoing(OrderlyOffice orderly) {
        this.o = orderly;
        this.office = orderly.office;
        this.outgoing = office.reader(Duty.CLERK_OUTGOING);
    }

    /** Addresses under each code. */
    Map<String, String> expected() {
        var said = new TreeMap<String, String>();
        expected.forEach((code, addresses) -> said.put(code, String.join(" ", addresses)));
        return said;
    }

    private void expect(String address, String... codes) {
        for (var code : codes) {
            expected.computeIfAbsent(code, any -> new TreeSet<>()).add(address);
        }
    }

    void everything() {
        office.move("2026-09-02");
        incoming();
        outgoing();
        decisions();
        copies();
        slips();
        people();
        devices();
        seals();
        texts();
        meetings();
        incidents();
        reports();
        inspections();
        tampering();
        office.move("2026-10-20");
    }

    private RegisterIncoming paper(
            String number, @Nullable LocalDate arrived, @Nullable PersonId addressee, boolean again) {
        return new RegisterIncoming(
                office.book("bmnn-den"),
                arrived,
                "Ban Tổ chức Trung ương",
                number,
                office.today().minusDays(6),
                addressee == null ? "BC" : null,
                addressee == null ? Keeping.TITLE : null,
                "mat",
                null,
                addressee == null ? 3 : null,
                1,
                null,
                null,
                addressee,
                null,
                again,
                UUID.randomUUID());
    }

    private DocumentId stored(RegisterIncoming paper) {
        var id = office.bean(IncomingDesk.class).register(o.clerk, paper);
        o.putAway(o.keeping.copies(id));
        return id;
    }

    private static String page(DocumentId id) {
        return "/documents/" + id.value();
    }

    private static String page(Carrier copy) {
        return "/custody/carriers/" + copy.id().value();
    }

    private void incoming() {
        expect(page(stored(paper("801-BC/BTCTW", office.today().minusDays(5), null, false))), "registered-late");
        expect(page(stored(paper("802-BC/BTCTW", null, null, false))), "registered-twice");
        expect(page(stored(paper("802-BC/BTCTW", null, null, true))), "registered-twice");
        expect(page(stored(paper("803", null, office.person(Duty.HEAD), false))), "envelopes-closed");
        var looksSecret = new RegisterIncoming(
                        office.book("vb-den"),
                        null,
                        "Ban Tổ chức Trung ương",
                        "804-BC/BTCTW",
                        office.today(),
                        "BC",
                        Keeping.TITLE,
                        "thuong",
                        null,
                        3,
                        1,
                        null,
                        null,
                        null,
                        null,
                        false,
                        UUID.randomUUID())
                .supposed("mat");
        expect(page(stored(looksSecret)), "unmarked-waiting");
    }

    private RegisterOutgoing letter(int ago) {
        return new RegisterOutgoing(
                office.book("bmnn-di"),
                office.today().minusDays(ago),
                "CV",
                null,
                Keeping.TITLE,
                "mat",
                null,
                "Trần Quang Vĩnh",
                Keeping.TO,
                null,
                2,
                null,
                null,
                null,
                UUID.randomUUID());
    }

    private DocumentId went(int ago) {
        var id = office.bean(OutgoingDesk.class)
                .register(outgoing, office.levels().decided(letter(ago)));
        kept(id);
        return id;
    }

    private void kept(DocumentId id) {
        office.bean(Moves.class).putAway(outgoing, Keeping.seen(o.keeping.copies(id)), o.room);
    }

    private void outgoing() {
        var first = went(0);
        expect(page(went(3)), "days-backwards");
        var inserted = office.bean(OutgoingDesk.class)
                .insert(outgoing, office.levels().decided(letter(0)), first, "Văn bản ký trước");
        kept(inserted);
        expect(page(inserted), "numbers-inserted");
        var number = office.bean(OutgoingDesk.class)
                .reserve(outgoing, office.book("bmnn-di"), "CV", null, office.today(), "mat", "Chờ ký");
        expect(page(number), "numbers-reserved");
    }

    private void decisions() {
        var unused = office.levels().decided(letter(0)).determination();
        expect("/proposals/" + unused, "decisions-unused");
        var typed = Proposal.paper(
                "mat",
                List.of(office.levels().itemId(office.today(), "mat")),
                "CV",
                Keeping.TITLE,
                "Các cơ quan nhận",
                Keeping.TO,
                4,
                "not-allowed");
        var proposed = office.bean(Proposals.class).propose(office.reader(Duty.DRAFTER), typed);
        expect("/proposals/" + proposed.value(), "proposals-waiting");
        assertThatThrownBy(() -> office.bean(Decisions.class).approve(office.reader(Duty.ADMINISTRATOR), proposed))
                .isInstanceOf(Refusal.class);
    }

    private Carrier came() {
        return o.keeping.copies(o.keeping.came("mat", 1)).getFirst();
    }

    private void copies() {
        var lying = came();
        expect(page(lying), "copies-unplaced");
        var lost = came();
        office.bean(Moves.class).lose(o.clerk, Keeping.seen(lost), "Không thấy trong tủ", office.second(Duty.HEAD));
        expect(page(lost), "copies-lost", "lost-without-incident");
        var copied = came();
        o.putAway(List.of(copied));
        var order = office.bean(CopyOrders.class)
                .ask(
                        o.clerk,
                        new CopyRequest(
                                copied.id(),
                                "paper-to-paper",
                                "Nghiên cứu",
                                List.of(new Recipient("Ban Nội chính", 1)),
                                null));
        office.bean(CopyDecisions.class).allow(office.reader(Duty.HEAD), order);
        expect("/custody/orders/" + order.value(), "orders-unmade");
        var carried = came();
        var boxes = new HashMap<String, String>();
        RequestKind.CARRY_OUT.boxes().forEach(box -> boxes.put(box, "Họp ở Hà Nội"));
        var outing = office.bean(Outings.class)
                .ask(
                        o.clerk,
                        false,
                        Keeping.seen(List.of(carried)),
                        office.today(),
                        office.today().plusDays(3),
                        boxes);
        office.bean(RequestDecisions.class).decide(office.reader(Duty.HEAD), outing, true, "", null, "");
        office.bean(Outings.class).leave(o.clerk, outing);
        expect("/custody/requests/" + outing.value(), "outings-overdue");
        var bare = o.keeping.open(Kind.ROOM, null, "mat", null);
        expect("/custody/places/" + bare.value(), "places-without-plan");
        var uncounted = o.keeping.room("mat");
        var inside = o.keeping.copies(o.keeping.came("mat", 1));
        office.bean(Moves.class).putAway(o.clerk, Keeping.seen(inside), uncounted);
        hand("update custody.place set opened_at = opened_at - interval '400 days' where id = ?", uncounted.value());
        expect("/custody/places/" + uncounted.value(), "places-uncounted");
        notFound();
    }

    private void notFound() {
        var room = o.keeping.room("mat");
        var missing = came();
        office.bean(Moves.class).putAway(o.clerk, Keeping.seen(List.of(missing)), room);
        var stocktakings = office.bean(Stocktakings.class);
        var id = stocktakings.begin(o.officer, room);
        office.forward(Duration.ofMinutes(1));
        stocktakings.tick(o.officer, id, List.of(), List.of(missing.id()));
        stocktakings.close(o.officer, id, Map.of(missing.id(), "Chưa tìm thấy"), office.second(Duty.HEAD));
        expect(page(missing), "missing-at-count");
    }

    private void slips() {
        var given = came();
        var slip = office.bean(Handovers.class)
                .prepare(
                        o.clerk,
                        new Preparing(
                                Keeping.seen(List.of(given)), office.person(Duty.DRAFTER), null, null, false, null));
        office.bean(Departures.class).leave(o.clerk, slip, null, null);
        expect("/custody/handovers/" + slip.value(), "receipts-unsigned");
        expect(page(given), "copies-on-way");
        var sent = office.bean(OutgoingDesk.class)
                .register(outgoing, office.levels().decided(letter(0)));
        var issued = o.keeping.copies(sent).stream()
                .filter(one -> one.kind() == CarrierKind.ISSUED)
                .toList();
        office.bean(Handovers.class)
                .sendAtOnce(outgoing, Keeping.seen(issued), "Đã ký nhận")
                .forEach(id -> expect("/custody/handovers/" + id.value(), "receipts-without-scan"));
        office.bean(Moves.class)
                .putAway(
                        outgoing,
                        Keeping.seen(o.keeping.copies(sent).stream()
                                .filter(one -> one.kind() != CarrierKind.ISSUED)
                                .toList()),
                        o.room);
        var recall =
                office.bean(Recalls.class).begin(outgoing, sent, office.today().plusDays(5), "Tài liệu thu hồi");
        expect("/custody/recalls/" + recall.value(), "recalls-overdue");
    }

    private PersonId hired(Duty duty, String basis) {
        var organisation = office.bean(Organisation.class);
        var person = organisation.enter("Người mới " + COUNT.incrementAndGet(), "", office.unit(), "system");
        var unused = organisation.charge(person, duty, null, office.today(), null, basis, "system");
        return person;
    }

    /** Everything an account needs. */
    private UUID account(PersonId person, int clearance, boolean pin) {
        var id = office.bean(Accounts.class)
                .first("moi" + COUNT.incrementAndGet(), person, TestOffice.PASSWORD.toCharArray(), clearance);
        if (pin) {
            o.pin(office.bean(Readers.class).of(id).orElseThrow());
        }
        return id;
    }

    private void people() {
        var today = office.today();
        expect("/organisation", "mandates-without-basis");
        expect("/accounts/" + account(hired(Duty.DRAFTER, ""), 0, false), "accounts-without-pin");
        var untaught = hired(Duty.DRAFTER, "QĐ 7");
        var unusedAccount = account(untaught, 1, true);
        expect("/people", "people-untrained", "undertaking-missing");
        var courses = office.bean(TrainingDesk.class);
        var forgetful = hired(Duty.DRAFTER, "QĐ 8");
        promised(account(forgetful, 1, true));
        var brief = courses.enter(o.officer, new NewTraining(today, "Công an tỉnh", "Luật", null, today.plusDays(5)));
        courses.attended(o.officer, brief, List.of(new Attendance(forgetful, true, null, today.plusDays(5))));
        expect("/people", "training-expired");
        var unwritten =
                courses.enter(o.officer, new NewTraining(today, "Công an tỉnh", "Mạng", null, today.plusYears(1)));
        expect("/people/trainings/" + unwritten, "trainings-unrecorded");
        var officer = office.bean(OfficerDesk.class)
                .charge(
                        o.officer,
                        office.person(Duty.COPY_CLERK).value(),
                        OfficerKind.PART_TIME,
                        "Quyết định 13-QĐ/VPTU",
                        today,
                        office.second(Duty.HEAD));
        expect("/people/officers/" + officer, "officers-short");
        var leaving = hired(Duty.DRAFTER, "QĐ 9");
        var begun = office.bean(Leavers.class).begin(o.officer, leaving, Cause.MOVED, today.plusDays(1), "12-QĐ/TU");
        expect("/custody/leavers/" + begun.value(), "leavers-open");
        gone();
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> office.bean(Places.class).close(office.reader(Duty.COPY_CLERK), o.room))
                    .isInstanceOf(Refusal.class);
        }
        expect("/ledger?refused=true", "refusals-many");
    }

    /** Somebody whose charge ended and who still has a copy, a device, a seal, a place and an account. */
    private void gone() {
        var organisation = office.bean(Organisation.class);
        var person = hired(Duty.ARCHIVIST, "QĐ 10");
        var account = account(person, 1, true);
        var name = office.bean(Readers.class).of(account).orElseThrow().person();
        var second = new SecondPerson(
                Objects.requireNonNull(office.sql()
                        .queryForObject("select username from access.account where id = ?", String.class, account)),
                TestOffice.PIN);
        var copy = came();
        office.bean(Handovers.class).atOnce(o.clerk, Keeping.seen(List.of(copy)), second);
        var device = o.device(DeviceKind.COMPUTER, Network.NONE, true, null);
        o.checked(device, true, 300);
        office.bean(DeviceDesk.class).handOver(o.officer, device, 2, second);
        var seal = o.seal(SealKind.OTHER, null, true);
        office.bean(SealDesk.class).handOver(outgoing, seal, 2, "Két số 3", second);
        var place = o.keeping.room("mat");
        office.bean(Places.class).charge(o.officer, place, person.value());
        organisation.mandates(name).forEach(one -> organisation.discharge(one.id(), office.today(), "system"));
        expect(page(copy), "holder-gone", "copies-unplaced");
        expect("/devices/" + device.value(), "device-holder-gone");
        expect("/seals/" + seal, "seal-keeper-gone");
        expect("/custody/places/" + place.value(), "keepers-gone");
        expect("/accounts/" + account, "accounts-without-duty", "clearance-without-need");
    }

    private void promised(UUID account) {
        office.bean(Undertakings.class)
                .sign(office.bean(Readers.class).of(account).orElseThrow(), TestOffice.PIN);
    }

    private void devices() {
        var unchecked = o.device(DeviceKind.COMPUTER, Network.NONE, true, null);
        expect("/devices/" + unchecked.value(), "devices-unchecked");
        var failed = o.device(DeviceKind.PRINTER, Network.NONE, true, null);
        o.checked(failed, false, 300);
        expect("/devices/" + failed.value(), "devices-failed");
        var overdue = o.device(DeviceKind.SCANNER, Network.NONE, true, null);
        o.checked(overdue, true, 10);
        expect("/devices/" + overdue.value(), "devices-check-overdue");
        var joined = o.device(DeviceKind.COMPUTER, Network.INTERNAL, true, null);
        o.checked(joined, true, 300);
        expect("/devices/" + joined.value(), "devices-networked");
        var open = o.device(DeviceKind.COMPUTER, Network.NONE, false, null);
        o.checked(open, true, 300);
        expect("/devices/" + open.value(), "devices-unsealed");
        var stick = o.device(DeviceKind.USB, Network.NONE, true, null);
        expect("/devices/" + stick.value(), "sticks-for-secrets", "devices-unchecked");
    }

    private UUID sealOf(String kind, String stamp) {
        return Objects.requireNonNull(office.sql()
                .queryForObject(
                        "select id from safeguards.official_seal where kind = ? and coalesce(stamp, '') = ? and gone_at is null",
                        UUID.class,
                        kind,
                        stamp));
    }

    private void seals() {
        var desk = office.bean(SealDesk.class);
        expect("/seals/" + o.seal(SealKind.NAME, null, false), "seals-unchecked");
        var worn = o.seal(SealKind.TITLE, null, false);
        desk.look(o.officer, worn, 1, false, "Mòn, nhòe", office.today().plusDays(200));
        expect("/seals/" + worn, "seals-unsound");
        var body = sealOf("BODY", "");
        desk.use(outgoing, body, new NewUse(office.today(), "999-CV/TU", 1, null, null));
        expect("/seals/" + body, "seal-on-unregistered");
        desk.end(o.officer, sealOf("LEVEL", "tuyet-mat"), 2, "Mất dấu", office.second(Duty.HEAD));
        expect("/seals/new?stamp=tuyet-mat", "stamps-missing");
    }

    private void texts() {
        var old = o.text(TextKind.REGULATION, "12-QC/TU", "2019-05-06", null);
        o.issued(old, true);
        expect("/library/" + old.value(), "house-rules-outdated");
        var draft = o.text(TextKind.REGULATION, "36-QC/TU", "2026-09-01", null);
        expect("/library/" + draft.value(), "texts-unissued");
        var ended = o.text(TextKind.HOUSE_RULES, "2-NQ/VPTU", "2026-09-01", "2026-09-20");
        o.issued(ended, true);
        expect("/library/" + ended.value(), "texts-ended");
        var unread = o.text(TextKind.REGULATION, "37-QC/TU", "2026-09-01", null);
        o.issued(unread, false);
        expect("/library/" + unread.value(), "texts-unread");
    }

    private static String page(MeetingId id) {
        return "/meetings/" + id.value();
    }

    private Ready opened(int days, boolean decided) {
        var ready = o.meetings.consented("mat", days);
        if (decided) {
            o.decided(ready.id());
        }
        office.bean(DoorDesk.class).open(o.clerk, ready.id(), o.meetings.acts(ready.id()));
        return ready;
    }

    private void meetings() {
        var uncalled = o.meetings.prepared("mat", 1);
        var low = hired(Duty.DRAFTER, "QĐ 11");
        var account = account(low, 1, true);
        taught(low);
        var attendee = office.bean(vn.somat.safeguards.meetings.Attendees.class)
                .add(o.meetings.keeper(), uncalled, o.meetings.staff(low));
        office.bean(Accounts.class).clear(office.reader(Duty.HEAD), account, 0, office.second(Duty.SECURITY_OFFICER));
        expect(page(uncalled), "meetings-without-consent", "attendees-uncleared");
        var elsewhere = o.meetings.prepared(
                o.meetings.typed(MeetingKind.ORDINARY, "mat", 1, Venue.OUTSIDE, Equipment.UNCHECKED), Map.of());
        expect(page(elsewhere), "meetings-without-consent", "meeting-places-unchecked");
        var unwatched = opened(1, false);
        var at = o.meetings
                .scan(unwatched, true, o.meetings.card(unwatched), null)
                .current();
        var out = o.meetings.scan(unwatched, true, unwatched.copy().label(), at);
        var phone = office.bean(DoorDesk.class).deposit(o.clerk, unwatched.id(), unwatched.attendee(), "Điện thoại");
        expect(
                page(unwatched.id()),
                "meeting-devices-undecided",
                "handouts-out",
                "deposits-left",
                "meetings-unclosed",
                "minutes-late");
        lost();
        var open = opened(2, true);
        var broken = opened(4, true);
        var seals = office.bean(RoomSeals.class);
        seals.seal(o.clerk, broken.id(), "NP-1", office.second(Duty.SECURITY_OFFICER));
        office.move("2026-09-03");
        seals.open(o.clerk, open.id(), false, "Quên niêm phong", office.second(Duty.SECURITY_OFFICER));
        seals.open(o.clerk, broken.id(), false, "Rách", office.second(Duty.SECURITY_OFFICER));
        seals.seal(o.clerk, broken.id(), "NP-2", office.second(Duty.SECURITY_OFFICER));
        office.move("2026-09-06");
        expect(page(open.id()), "rooms-unsealed", "meetings-unclosed", "minutes-late");
        expect(
                page(broken.id()),
                "room-seals-broken",
                "room-seals-unopened",
                "rooms-unsealed",
                "meetings-unclosed",
                "minutes-late");
        expect(page(open.copy()), "copies-unplaced");
        expect(page(broken.copy()), "copies-unplaced");
    }

    private void taught(PersonId person) {
        var today = office.today();
        var desk = office.bean(TrainingDesk.class);
        var course = desk.enter(o.officer, new NewTraining(today, "Công an tỉnh", "Luật", null, today.plusYears(1)));
        desk.attended(o.officer, course, List.of(new Attendance(person, true, null, today.plusYears(1))));
    }

    private void lost() {
        var ready = opened(1, true);
        var at = o.meetings.scan(ready, true, o.meetings.card(ready), null).current();
        var out = o.meetings.scan(ready, true, ready.copy().label(), at);
        office.bean(Losses.class)
                .handOut(o.clerk, ready.id(), ready.copy().number(), "Đã tìm cả phòng", office.second(Duty.HEAD));
        office.bean(MeetingEnding.class).close(o.clerk, ready.id(), o.meetings.acts(ready.id()));
        expect(page(ready.id()), "handouts-lost", "minutes-late");
        expect(page(ready.copy()), "copies-lost", "lost-without-incident");
    }

    private void incidents() {
        var silent = o.opened(IncidentKind.LOSS, 5, 10, null);
        expect(
                "/incidents/" + silent.value(),
                "incidents-entered-late",
                "incidents-unseen",
                "incidents-untold",
                "incidents-overdue");
        var slow = o.opened(IncidentKind.LEAK, 0, 90, null);
        office.bean(IncidentDesk.class).see(office.reader(Duty.HEAD), slow, o.acts(slow));
        office.move("2026-09-10");
        o.note(slow, IncidentAct.Kind.TOLD);
        expect("/incidents/" + slow.value(), "incidents-told-late");
    }

    private void reports() {
        var unsent = o.signed(ReportKind.AD_HOC);
        expect("/reports/" + unsent.value(), "reports-unsent");
        office.bean(ReportDesk.class).ask(o.officer, true, "CV 12-CV/TW");
        // asked for in May, so that the one of June is owed
        hand(
                "update reporting.asked_report set at = '2026-05-20' where by = ?",
                o.officer.person().value());
        expect("/reports", "reports-owed");
    }

    private void inspections() {
        var planned = o.inspection(3);
        expect("/inspections/" + planned.value(), "inspections-late");
        var going = o.inspection(0);
        office.bean(InspectionDesk.class).begin(o.officer, going, 1);
        var finding = office.bean(FindingDesk.class)
                .found(
                        o.officer,
                        going,
                        new NewFinding(
                                "l.3",
                                "Máy chưa kiểm tra",
                                "Kiểm tra",
                                office.today().plusDays(10),
                                office.person(Duty.DRAFTER).value()));
        expect("/inspections/" + going.value(), "inspections-late");
        expect("/inspections/findings/" + finding.value(), "findings-overdue");
        expect("/machine", "machine-unchecked");
        expect("/ledger", "ledger-unsealed", "backup-old");
    }

    /** What no desk does: a hand in the database. */
    private void tampering() {
        tamper("columns-empty", "update registry.document set pages = null where id = ?");
        tamper("term-over", "update registry.document set protected_until = '2026-01-01' where id = ?");
        tamper("term-unknown", "update registry.document set protected_until = null where id = ?");
        var moved = stored(paper("850-BC/BTCTW", null, null, false));
        hand("update registry.document set serial = serial + 40 where id = ?", moved.value());
        expect("/books/" + office.book("bmnn-den").value(), "serial-gaps");
        var more = went(0);
        hand("update registry.document set copies = 500 where id = ?", more.value());
        expect(decided(more), "copies-over-decision");
        var raised = went(0);
        hand(
                "update registry.document set level = 'toi-mat', rank = 2, abstracts = (select abstracts from registry.level_rule r where r.regime = document.regime and r.level = 'toi-mat' limit 1) where id = ?",
                raised.value());
        expect(decided(raised), "level-not-as-decided");
        var alone = went(0);
        hand("update registry.document set determination = null, earlier = true where id = ?", alone.value());
        expect(page(alone), "undetermined");
        var burnt = came();
        hand(
                "update custody.carrier set state = 'DESTROYED', holder = null, place = null where id = ?",
                burnt.id().value());
        expect(page(burnt), "destroyed-without-file");
        var secret = came();
        o.putAway(List.of(secret));
        hand(
                "update custody.carrier set kind = 'COPY', copy_number = 1, copy_order = null where id = ?",
                secret.id().value());
        expect(page(secret), "copied-without-order");
    }

    private String decided(DocumentId id) {
        return "/proposals/"
                + office.sql()
                        .queryForObject(
                                "select determination from registry.document where id = ?", UUID.class, id.value());
    }

    private void tamper(String code, String sql) {
        var id = stored(paper((860 + COUNT.incrementAndGet()) + "-BC/BTCTW", null, null, false));
        hand(sql, id.value());
        expect(page(id), code);
    }

    private void hand(String sql, UUID id) {
        new TransactionTemplate(office.bean(PlatformTransactionManager.class)).executeWithoutResult(tx -> {
            office.sql().execute("set local session_replication_role = replica");
            office.sql().update(sql, id);
        });
    }
}

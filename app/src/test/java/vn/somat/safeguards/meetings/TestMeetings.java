package vn.somat.safeguards.meetings;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Accounts;
import vn.somat.access.Reader;
import vn.somat.access.Readers;
import vn.somat.custody.Keeping;
import vn.somat.custody.carriers.Carrier;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Duty;
import vn.somat.organisation.PersonId;
import vn.somat.safeguards.meetings.Attendees.NewAttendee;
import vn.somat.safeguards.meetings.Consents.ConsentTyped;
import vn.somat.safeguards.meetings.DoorDesk.DoorScan;
import vn.somat.safeguards.meetings.Meeting.Equipment;
import vn.somat.safeguards.meetings.Meeting.Venue;
import vn.somat.testing.TestOffice;

/** Meetings of a test office: the incoming clerk keeps them, the deputy is in the chair. */
public final class TestMeetings {

    static final String TITLE = "Hội nghị QXZV về nhân sự";
    static final Map<String, String> WORDS = Map.of(
            "TITLE", TITLE,
            "AGENDA", "Nghe báo cáo QXZV",
            "PLAN", "Bảo vệ cửa chính, kiểm soát thẻ",
            "DEVICES", "Micro có dây; gửi điện thoại ở cửa");

    private final TestOffice office;

    private TestMeetings(TestOffice office, boolean ready) {
        this.office = office;
    }

    /** Of an office whose people have their accounts. */
    public static TestMeetings of(TestOffice office) {
        return new TestMeetings(office, true);
    }

    TestMeetings(TestOffice office) {
        this(office, false);
        for (var duty : List.of(Duty.HEAD, Duty.DEPUTY, Duty.CLERK_INCOMING, Duty.DRAFTER, Duty.SECURITY_OFFICER)) {
            var unused = office.second(duty);
        }
        var narrow = office.bean(Accounts.class)
                .first("narrow", office.person(Duty.COPY_CLERK), TestOffice.PASSWORD.toCharArray(), 1);
    }

    static Refusal refused(ThrowingCallable act) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, act), "it was not refused");
    }

    /** The code of what was wrong with one box, or of the refusal. */
    static String code(ThrowingCallable act) {
        var refusal = refused(act);
        return refusal.flaws().isEmpty()
                ? refusal.code()
                : refusal.flaws().getFirst().code();
    }

    public Reader keeper() {
        return office.reader(Duty.CLERK_INCOMING);
    }

    /** With an account and a key of their own. */
    public Reader signer(Duty duty) {
        return office.bean(Readers.class).named(office.second(duty).username()).orElseThrow();
    }

    public NewMeeting typed(String level, int days) {
        return typed(MeetingKind.ORDINARY, level, days, Venue.OWN, Equipment.CHECKED);
    }

    public NewMeeting typed(MeetingKind kind, String level, int days, Venue venue, Equipment equipment) {
        LocalDate today = office.today();
        return new NewMeeting(
                kind,
                level,
                today,
                today.plusDays(days - 1),
                venue,
                "Phòng họp tầng 2",
                equipment,
                office.person(Duty.DEPUTY).value(),
                office.person(Duty.CLERK_INCOMING).value());
    }

    public MeetingId prepared(String level, int days) {
        return prepared(typed(level, days), Map.of());
    }

    public MeetingId prepared(NewMeeting typed, Map<String, String> more) {
        var words = new HashMap<>(WORDS);
        words.putAll(more);
        return office.bean(MeetingDesk.class).prepare(keeper(), typed, words);
    }

    public AttendeeId staff(MeetingId id, Duty duty) {
        return office.bean(Attendees.class).add(keeper(), id, staff(office.person(duty)));
    }

    public NewAttendee staff(PersonId person) {
        return new NewAttendee(Attendee.Kind.STAFF, person.value(), null, null, "GM 12-GM/TU");
    }

    /** One attendee of the office, the consent of the head, and a copy to hand out. */
    public Ready consented(String level, int days) {
        return consented(prepared(level, days), level);
    }

    public Ready consented(MeetingId id, String level) {
        var attendee = staff(id, Duty.DRAFTER);
        var copy = copy(level);
        int number = office.bean(HandOutDesk.class).list(keeper(), id, copy.label());
        consent(id);
        return new Ready(id, attendee, copy, number);
    }

    public Ready opened(String level, int days) {
        var ready = consented(level, days);
        office.bean(DoorDesk.class).open(keeper(), ready.id(), acts(ready.id()));
        return ready;
    }

    public void consent(MeetingId id) {
        consent(id, new ConsentTyped("Không ghi âm", null, null));
    }

    public void consent(MeetingId id, ConsentTyped typed) {
        office.bean(Consents.class).give(signer(Duty.HEAD), id, acts(id), typed, TestOffice.PIN);
    }

    /** Held by the keeper. */
    Carrier copy(String level) {
        var keeping = new Keeping(office);
        return keeping.copies(keeping.came(level, 1)).getFirst();
    }

    public DoorScan scan(Ready ready, boolean in, String code, @Nullable AttendeeId at) {
        return office.bean(DoorDesk.class).scan(keeper(), ready.id(), in, code, at);
    }

    public MeetingFile file(MeetingId id) {
        return office.bean(Meetings.class).read(keeper(), id);
    }

    public int acts(MeetingId id) {
        return office.bean(Meetings.class).find(keeper(), id).acts();
    }

    public String card(Ready ready) {
        return file(ready.id()).attendees().getFirst().label();
    }

    /** A meeting with who comes and what they are given. */
    public record Ready(MeetingId id, AttendeeId attendee, Carrier copy, int number) {}
}

package vn.somat.rehearsal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.somat.organisation.Duty;
import vn.somat.safeguards.meetings.Attendee.Kind;
import vn.somat.safeguards.meetings.Attendees;
import vn.somat.safeguards.meetings.Attendees.NewAttendee;
import vn.somat.safeguards.meetings.Chairing;
import vn.somat.safeguards.meetings.Consents;
import vn.somat.safeguards.meetings.Consents.ConsentTyped;
import vn.somat.safeguards.meetings.HandOutDesk;
import vn.somat.safeguards.meetings.Meeting.Equipment;
import vn.somat.safeguards.meetings.Meeting.Venue;
import vn.somat.safeguards.meetings.MeetingDesk;
import vn.somat.safeguards.meetings.MeetingId;
import vn.somat.safeguards.meetings.MeetingKind;
import vn.somat.safeguards.meetings.Meetings;
import vn.somat.safeguards.meetings.NewMeeting;

/** Meetings of the rehearsal until they begin: a file, who comes, what is handed out, the consent. */
@Component
@RehearsalOnly
class MeetingMaker {

    private static final String ROOM = "Phòng họp số 1, tầng 3, trụ sở Tỉnh ủy";
    private static final String PLAN = "Bảo vệ trực cửa; cán bộ bảo vệ bí mật nhà nước kiểm tra phòng trước giờ họp.";
    private static final String DEVICES = "Chỉ dùng micro có dây; rút mạng, tắt loa không dây trong phòng.";
    private static final String INVITATION = "Giấy mời 112-GM/TU";

    private final MeetingDesk desk;
    private final Meetings meetings;
    private final Attendees attendees;
    private final HandOutDesk handOuts;
    private final Consents consents;
    private final Chairing chairing;

    MeetingMaker(
            MeetingDesk desk,
            Meetings meetings,
            Attendees attendees,
            HandOutDesk handOuts,
            Consents consents,
            Chairing chairing) {
        this.desk = desk;
        this.meetings = meetings;
        this.attendees = attendees;
        this.handOuts = handOuts;
        this.consents = consents;
        this.chairing = chairing;
    }

    MeetingId prepare(Staff staff, PlannedMeeting planned, LocalDate first) {
        var keeper = staff.reader(planned.keeper());
        var typed = new NewMeeting(
                MeetingKind.ORDINARY,
                planned.level(),
                first,
                first.plusDays(planned.days() - 1L),
                Venue.OWN,
                ROOM,
                Equipment.NONE,
                staff.person(planned.chair()).value(),
                keeper.person().value());
        var said = Map.of("TITLE", planned.title(), "AGENDA", planned.agenda(), "PLAN", PLAN, "DEVICES", DEVICES);
        var id = desk.prepare(keeper, typed, said);
        for (var name : planned.coming()) {
            var person = staff.named(name).person().value();
            attendees.add(keeper, id, new NewAttendee(Kind.STAFF, person, null, null, INVITATION));
        }
        planned.guests()
                .forEach((name, body) -> attendees.add(
                        keeper,
                        id,
                        new NewAttendee(Kind.OUTSIDER, null, name, body, "Công văn cử người dự của " + body)));
        return id;
    }

    /** Tài liệu phát. @param labels of copies that the keeper keeps */
    void list(Staff staff, PlannedMeeting planned, MeetingId id, List<String> labels) {
        for (var label : labels) {
            int unused = handOuts.list(staff.reader(planned.keeper()), id, label);
        }
    }

    void consent(Staff staff, MeetingId id) {
        var head = staff.reader(Duty.HEAD);
        consents.give(
                head,
                id,
                meetings.find(head, id).acts(),
                new ConsentTyped("Thu đủ tài liệu trước khi người dự ra về", null, null),
                OfficeMaker.PIN);
    }

    /** Where the level leaves it to the chair. */
    void keepDevicesOut(Staff staff, PlannedMeeting planned, MeetingId id) {
        var chair = staff.reader(planned.chair());
        chairing.decide(
                chair,
                id,
                meetings.find(chair, id).acts(),
                false,
                "Gửi điện thoại, đồng hồ thông minh ngoài phòng họp");
    }
}

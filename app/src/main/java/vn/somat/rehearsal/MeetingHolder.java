package vn.somat.rehearsal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.organisation.Duty;
import vn.somat.safeguards.meetings.Deposit;
import vn.somat.safeguards.meetings.DoorDesk;
import vn.somat.safeguards.meetings.HandOut;
import vn.somat.safeguards.meetings.MeetingEnding;
import vn.somat.safeguards.meetings.MeetingId;
import vn.somat.safeguards.meetings.Meetings;
import vn.somat.safeguards.meetings.MinutesDesk;
import vn.somat.safeguards.meetings.RoomSeals;

/** Meetings of the rehearsal from the first card at the door to the last paper of their file. */
@Component
@RehearsalOnly
class MeetingHolder {

    private static final List<String> LEFT =
            List.of("Điện thoại Samsung màu đen", "Điện thoại iPhone, ốp xanh", "Đồng hồ thông minh Garmin");

    private final Meetings meetings;
    private final DoorDesk door;
    private final RoomSeals seals;
    private final MeetingEnding ending;
    private final MinutesDesk minutes;

    MeetingHolder(Meetings meetings, DoorDesk door, RoomSeals seals, MeetingEnding ending, MinutesDesk minutes) {
        this.meetings = meetings;
        this.door = door;
        this.seals = seals;
        this.ending = ending;
        this.minutes = minutes;
    }

    void open(Reader keeper, MeetingId id) {
        door.open(keeper, id, acts(keeper, id));
    }

    /** One after another comes in; the first ones leave what they carry, and each gets a paper while there are some. */
    void letIn(Reader keeper, MeetingId id) {
        var file = meetings.atTheDoor(keeper, id);
        var coming = file.coming();
        for (int i = 0; i < coming.size(); i++) {
            var one = coming.get(i);
            if (i < LEFT.size()) {
                var unused = door.deposit(keeper, id, one.id(), LEFT.get(i));
            }
            var unused = door.scan(keeper, id, true, one.label(), null);
            if (i < file.handOuts().size()) {
                unused = door.scan(keeper, id, true, file.handOuts().get(i).label(), one.id());
            }
        }
    }

    /** Everything comes back: papers to the keeper, devices to whom they belong. */
    void letOut(Reader keeper, MeetingId id) {
        var file = meetings.atTheDoor(keeper, id);
        file.handOuts().stream().filter(HandOut::out).map(HandOut::label).forEach(label -> out(keeper, id, label));
        file.deposits().stream()
                .filter(one -> one.settledAt() == null)
                .map(Deposit::label)
                .forEach(label -> out(keeper, id, label));
    }

    void sealRoom(Staff staff, Reader keeper, MeetingId id, String number) {
        seals.seal(keeper, id, number, second(staff));
    }

    void openRoom(Staff staff, Reader keeper, MeetingId id) {
        seals.open(keeper, id, true, null, second(staff));
    }

    void close(Reader keeper, MeetingId id) {
        ending.close(keeper, id, acts(keeper, id));
    }

    void write(Reader keeper, MeetingId id, boolean conclusion, LocalDate on, String paper, String text) {
        minutes.write(keeper, id, acts(keeper, id), conclusion, on, paper, text);
    }

    void file(Reader keeper, MeetingId id) {
        ending.file(keeper, id, acts(keeper, id));
    }

    private void out(Reader keeper, MeetingId id, String label) {
        var unused = door.scan(keeper, id, false, label, null);
    }

    private int acts(Reader reader, MeetingId id) {
        return meetings.find(reader, id).acts();
    }

    private static SecondPerson second(Staff staff) {
        return new SecondPerson(staff.username(Duty.SECURITY_OFFICER), OfficeMaker.PIN);
    }
}

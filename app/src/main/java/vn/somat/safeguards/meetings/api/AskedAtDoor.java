package vn.somat.safeguards.meetings.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.ledger.Refusal;
import vn.somat.registry.json.JsonFields;
import vn.somat.registry.json.Sent;
import vn.somat.safeguards.meetings.AttendeeId;
import vn.somat.safeguards.meetings.DoorDesk;
import vn.somat.safeguards.meetings.DoorDesk.DoorScan;
import vn.somat.safeguards.meetings.Losses;
import vn.somat.safeguards.meetings.MeetingId;

/** Việc ở cửa phòng họp, as another program asks for it; a field that its act does not need is let be. */
record AskedAtDoor(
        @Nullable Act act,
        boolean in,
        String code,
        @Nullable UUID attendee,
        boolean withDevice,
        String what,
        @Nullable Integer handOut,
        @Nullable UUID deposit,
        @Nullable SecondPerson second) {

    enum Act {
        SCAN,
        ENTER,
        DEPOSIT,
        LOSE
    }

    static AskedAtDoor read(JsonFields body) {
        return new AskedAtDoor(
                body.choice("act", Act.class),
                body.flag("in"),
                Sent.text(body, "code"),
                body.id("attendee"),
                body.flag("withDevice"),
                Sent.text(body, "what"),
                body.whole("handOut"),
                body.id("deposit"),
                Sent.second(body));
    }

    /** What a scan came to; null of what is no scan. */
    @Nullable
    DoorScan done(DoorDesk door, Losses losses, Reader reader, MeetingId id) {
        switch (act) {
            case SCAN -> {
                return door.scan(reader, id, in, code, attendee == null ? null : new AttendeeId(attendee));
            }
            case ENTER -> {
                return door.enter(reader, id, who(), withDevice);
            }
            case DEPOSIT -> {
                var unused = door.deposit(reader, id, who(), what);
            }
            case LOSE -> lost(losses, reader, id);
            case null -> throw Refusal.invalid("act", "safeguards.meeting.required");
        }
        return null;
    }

    private void lost(Losses losses, Reader reader, MeetingId id) {
        if (handOut != null) {
            losses.handOut(reader, id, handOut, what, second);
        } else if (deposit != null) {
            losses.device(reader, id, deposit, what, second);
        } else {
            throw Refusal.invalid("handOut", "safeguards.meeting.required");
        }
    }

    private AttendeeId who() {
        if (attendee == null) {
            throw Refusal.invalid("attendee", "safeguards.meeting.required");
        }
        return new AttendeeId(attendee);
    }
}

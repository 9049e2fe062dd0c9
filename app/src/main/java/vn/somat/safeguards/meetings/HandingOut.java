package vn.somat.safeguards.meetings;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.ledger.EntryId;
import vn.somat.ledger.Refusal;
import vn.somat.safeguards.meetings.DoorDesk.DoorScan;
import vn.somat.safeguards.meetings.DoorDesk.DoorScan.Outcome;

/** Phát, thu tài liệu (R-MTG-06), each by one scan: the keeper's copy goes to who stands at the door, and comes back. */
@Component
class HandingOut {

    private final HandOutStore store;
    private final AttendeeStore attendees;
    private final HandOutCarriers carriers;
    private final MeetingEntrance entering;
    private final Clock clock;

    HandingOut(
            HandOutStore store,
            AttendeeStore attendees,
            HandOutCarriers carriers,
            MeetingEntrance entering,
            Clock clock) {
        this.store = store;
        this.attendees = attendees;
        this.carriers = carriers;
        this.entering = entering;
        this.clock = clock;
    }

    DoorScan give(Reader reader, Meeting meeting, long label, @Nullable AttendeeId to) {
        var one = listed(meeting, label);
        if (to == null) {
            throw Refusal.invalid("code", "safeguards.meeting.door.nobody");
        }
        entering.requireRoom(meeting);
        var attendee = attendees.find(meeting, to).orElseThrow(Refusal::notThere);
        if (attendee.enteredAt() == null || attendee.struck()) {
            throw Refusal.invalid("code", "safeguards.meeting.door.outside", attendee.number());
        }
        entering.requireFit(meeting, attendee);
        if (one.out()) {
            throw Refusal.invalid("code", "safeguards.meeting.door.out", one.label(), number(meeting, one.with()));
        }
        var entry = carriers.giveOut(
                reader.person(),
                meeting.keeper(),
                one.carrier(),
                meeting.rank(),
                meeting.entry("hand-out-issued", reader.actor())
                        .with("number", one.number())
                        .with("attendee", attendee.number()));
        store.issue(meeting, one, to, clock.instant(), reader, entry.value());
        return new DoorScan(Outcome.ISSUED, one.label(), to);
    }

    DoorScan collect(Reader reader, Meeting meeting, long label) {
        var one = listed(meeting, label);
        var issue = one.issue();
        var entered = one.entry();
        if (issue == null || entered == null) {
            throw Refusal.invalid("code", "safeguards.meeting.door.in", one.label());
        }
        var entry = carriers.takeBack(
                reader.person(),
                meeting.keeper(),
                one.carrier(),
                new EntryId(entered),
                meeting.entry("hand-out-collected", reader.actor()).with("number", one.number()));
        store.settle(issue, false, clock.instant(), reader, entry.value());
        return new DoorScan(Outcome.COLLECTED, one.label(), one.with());
    }

    private HandOut listed(Meeting meeting, long label) {
        return store.labelled(meeting, label).orElseThrow(() -> DoorDesk.unknown(HandOut.label(label)));
    }

    private int number(Meeting meeting, @Nullable AttendeeId id) {
        return id == null
                ? 0
                : attendees.find(meeting, id).map(Attendee::number).orElse(0);
    }
}

package vn.somat.safeguards.meetings;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.safeguards.meetings.DoorDesk.DoorScan;
import vn.somat.safeguards.meetings.DoorDesk.DoorScan.Outcome;

/** Gửi thiết bị ở cửa (R-MTG-02): taken in against a ticket, given back when the ticket is scanned. */
@Component
class Deposits {

    private static final int WHAT = 120;

    private final DepositStore store;
    private final AttendeeStore attendees;
    private final MeetingEntrance entering;
    private final Ledger ledger;
    private final Clock clock;

    Deposits(DepositStore store, AttendeeStore attendees, MeetingEntrance entering, Ledger ledger, Clock clock) {
        this.store = store;
        this.attendees = attendees;
        this.entering = entering;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whoever leaves a device comes in without one. */
    UUID take(Reader reader, Meeting meeting, AttendeeId id, String typed) {
        var boxes = new Boxes();
        var what = boxes.line("what", typed, WHAT);
        if (what == null) {
            boxes.flaw("what", "safeguards.meeting.required");
        }
        boxes.refuse();
        var unused = entering.enter(reader, meeting, id, false);
        var attendee = attendees.find(meeting, id).orElseThrow(Refusal::notThere);
        var deposit = UUID.randomUUID();
        var entry = ledger.record(meeting.entry("device-taken-in", reader.actor())
                .with("attendee", attendee.number())
                .commit("name", what));
        store.take(meeting, deposit, id, what == null ? "" : what, clock.instant(), reader, entry.value());
        return deposit;
    }

    DoorScan giveBack(Reader reader, Meeting meeting, long code) {
        var one = store.coded(meeting, code).orElseThrow(() -> DoorDesk.unknown("G-" + code));
        if (one.settledAt() != null) {
            throw Refusal.invalid("code", "safeguards.meeting.door.given-back", one.label());
        }
        var entry =
                ledger.record(meeting.entry("device-given-back", reader.actor()).with("code", one.label()));
        store.settle(one.id(), false, clock.instant(), reader, entry.value());
        return new DoorScan(Outcome.GIVEN_BACK, one.label(), one.attendee());
    }
}

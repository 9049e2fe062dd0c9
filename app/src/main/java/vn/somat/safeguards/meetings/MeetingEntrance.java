package vn.somat.safeguards.meetings;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.safeguards.meetings.DoorDesk.DoorScan;
import vn.somat.safeguards.meetings.DoorDesk.DoorScan.Outcome;

/** Vào phòng họp: who is on the list, cleared on this day, screened where the level wants it, and brings no device the rules keep out. */
@Component
class MeetingEntrance {

    private final AttendeeStore attendees;
    private final HandOutStore handOuts;
    private final DepositStore deposits;
    private final RoomSealStore seals;
    private final MeetingVerdicts verdicts;
    private final Clearances clearances;
    private final Ledger ledger;
    private final Clock clock;

    MeetingEntrance(
            AttendeeStore attendees,
            HandOutStore handOuts,
            DepositStore deposits,
            RoomSealStore seals,
            MeetingVerdicts verdicts,
            Clearances clearances,
            Ledger ledger,
            Clock clock) {
        this.attendees = attendees;
        this.handOuts = handOuts;
        this.deposits = deposits;
        this.seals = seals;
        this.verdicts = verdicts;
        this.clearances = clearances;
        this.ledger = ledger;
        this.clock = clock;
    }

    DoorScan card(Reader reader, Meeting meeting, long code) {
        return let(reader, meeting, coded(meeting, code), false);
    }

    DoorScan enter(Reader reader, Meeting meeting, AttendeeId id, boolean withDevice) {
        return let(reader, meeting, attendees.find(meeting, id).orElseThrow(Refusal::notThere), withDevice);
    }

    /** What they still have with them. */
    DoorScan leaving(Meeting meeting, long code) {
        var one = coded(meeting, code);
        boolean owes = handOuts.out(meeting).stream().anyMatch(out -> one.id().equals(out.with()))
                || deposits.kept(meeting).stream().anyMatch(kept -> one.id().equals(kept.attendee()));
        return new DoorScan(owes ? Outcome.OWES : Outcome.AT_THE_DOOR, one.label(), one.id());
    }

    /** Nothing is done in a room that is sealed, or that nobody looked at after the night. */
    void requireRoom(Meeting meeting) {
        var today = LocalDate.now(clock);
        if (!meeting.isOn(today)) {
            throw Refusal.conflict("safeguards.meeting.not-today");
        }
        if (seals.closed(meeting)) {
            throw Refusal.conflict("safeguards.meeting.room-sealed");
        }
        if (today.isAfter(meeting.firstDay())
                && verdicts.sealsRoom(meeting)
                && !seals.openedOn(meeting, today, clock.getZone())) {
            throw Refusal.conflict("safeguards.meeting.room-unopened");
        }
    }

    /** Named, cleared on this day, screened where the level wants it. */
    void requireFit(Meeting meeting, Attendee one) {
        if (one.struck()) {
            throw Refusal.invalid("code", "safeguards.meeting.door.struck", one.number());
        }
        if (one.person() != null && !clearances.cleared(one.person(), meeting.rank())) {
            throw Refusal.invalid("code", "safeguards.meeting.door.uncleared", one.number());
        }
        if (verdicts.guarded(meeting) && !Boolean.TRUE.equals(one.screened())) {
            throw Refusal.conflict("safeguards.meeting.door.unscreened", one.number())
                    .citing(verdicts.guardArticle());
        }
    }

    private DoorScan let(Reader reader, Meeting meeting, Attendee one, boolean withDevice) {
        requireRoom(meeting);
        requireFit(meeting, one);
        var judged = verdicts.enter(meeting, withDevice, reader);
        if (one.enteredAt() != null && one.withDevice() == withDevice) {
            return new DoorScan(Outcome.AT_THE_DOOR, one.label(), one.id());
        }
        ledger.record(judged.on(meeting.entry("attendee-entered", reader.actor()))
                .with("number", one.number())
                .with("device", withDevice));
        if (one.enteredAt() == null) {
            attendees.enter(one.id(), clock.instant(), reader, withDevice);
        } else {
            attendees.device(one.id(), withDevice);
        }
        return new DoorScan(Outcome.ENTERED, one.label(), one.id());
    }

    private Attendee coded(Meeting meeting, long code) {
        return attendees.coded(meeting, code).orElseThrow(() -> DoorDesk.unknown("N-" + code));
    }
}

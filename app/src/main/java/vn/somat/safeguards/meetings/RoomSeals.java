package vn.somat.safeguards.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/** Niêm phong phòng họp sau mỗi ngày (R-MTG-05), by two; opened by two in the morning, whole or with what was found. */
@Service
public class RoomSeals {

    private static final String ACT = "meeting.seal";
    private static final Set<MeetingState> OPEN = Set.of(MeetingState.OPEN);
    private static final int SEAL = 60;

    private final MeetingStore meetings;
    private final RoomSealStore store;
    private final HandOutStore handOuts;
    private final MeetingWriter writer;
    private final MeetingVerdicts verdicts;
    private final Ledger ledger;
    private final Access access;
    private final Clock clock;

    RoomSeals(
            MeetingStore meetings,
            RoomSealStore store,
            HandOutStore handOuts,
            MeetingWriter writer,
            MeetingVerdicts verdicts,
            Ledger ledger,
            Access access,
            Clock clock) {
        this.meetings = meetings;
        this.store = store;
        this.handOuts = handOuts;
        this.writer = writer;
        this.verdicts = verdicts;
        this.ledger = ledger;
        this.access = access;
        this.clock = clock;
    }

    /** In the evening, when everything was collected; on the last day the meeting is closed instead. */
    public void seal(Reader reader, MeetingId id, String typed, @Nullable SecondPerson second) {
        var known = known(reader, id);
        access.require(reader, ACT, known.thing());
        var boxes = new Boxes();
        var number = boxes.line("seal", typed, SEAL);
        if (number == null) {
            boxes.flaw("seal", "safeguards.meeting.required");
        }
        boxes.refuse();
        var today = LocalDate.now(clock);
        if (today.isBefore(known.firstDay()) || !today.isBefore(known.lastDay())) {
            throw Refusal.conflict("safeguards.meeting.no-evening");
        }
        var signed = access.confirm(reader, ACT, known.thing(), second);
        boolean done = writer.on(reader, id, OPEN, meeting -> {
            if (store.closed(meeting)) {
                throw Refusal.conflict("safeguards.meeting.room-sealed");
            }
            requireCollected(meeting);
            var judged = verdicts.evening(meeting, true, reader);
            var entry = ledger.record(judged.on(signed.witnessed(meeting.entry("room-sealed", reader.actor())))
                    .with("day", today)
                    .with("seal", number));
            store.seal(meeting, today, number == null ? "" : number, clock.instant(), reader, signed, entry.value());
            return true;
        });
    }

    /** In the morning. @param note what was found, or why nobody had sealed it; needed unless all is whole */
    public void open(
            Reader reader, MeetingId id, boolean intact, @Nullable String note, @Nullable SecondPerson second) {
        var known = known(reader, id);
        access.require(reader, ACT, known.thing());
        var since = store.unopened(known).orElse(null);
        if (since == null && !unsealedNight(known)) {
            throw Refusal.conflict("safeguards.meeting.not-sealed");
        }
        boolean whole = intact && since != null;
        var why = whole ? null : Boxes.reason(note);
        var signed = access.confirm(reader, ACT, known.thing(), second);
        boolean done = writer.on(reader, id, OPEN, meeting -> {
            if (!Objects.equals(store.unopened(meeting).orElse(null), since)
                    || since == null && !unsealedNight(meeting)) {
                throw Refusal.conflict("safeguards.meeting.changed-since", meeting.label());
            }
            var entry = ledger.record(signed.witnessed(meeting.entry("room-opened", reader.actor()))
                    .with("intact", whole)
                    .commit("reason", why));
            if (since == null) {
                var evening = LocalDate.now(clock).minusDays(1);
                store.unsealed(
                        meeting, evening, why == null ? "" : why, clock.instant(), reader, signed, entry.value());
            } else {
                store.open(meeting, since, whole, why, clock.instant(), reader, signed, entry.value());
            }
            return true;
        });
    }

    /** Whether the room was left open over a night after which nobody has looked at it. */
    boolean unsealedNight(Meeting meeting) {
        var today = LocalDate.now(clock);
        return meeting.state() == MeetingState.OPEN
                && meeting.isOn(today)
                && today.isAfter(meeting.firstDay())
                && verdicts.sealsRoom(meeting)
                && !store.closed(meeting)
                && !store.openedOn(meeting, today, clock.getZone());
    }

    /** Whether it is to be sealed this evening, again where it was opened since. */
    boolean dueTonight(Meeting meeting) {
        var today = LocalDate.now(clock);
        return meeting.state() == MeetingState.OPEN
                && meeting.isOn(today)
                && today.isBefore(meeting.lastDay())
                && verdicts.sealsRoom(meeting)
                && !store.closed(meeting);
    }

    List<RoomSeal> all(Meeting meeting) {
        return store.all(meeting);
    }

    private void requireCollected(Meeting meeting) {
        var out = handOuts.out(meeting);
        if (!out.isEmpty()) {
            throw Refusal.conflict(
                    "safeguards.meeting.missing",
                    out.size(),
                    out.stream().map(HandOut::label).collect(Collectors.joining(", ")));
        }
    }

    private Meeting known(Reader reader, MeetingId id) {
        return meetings.find(reader, id).orElseThrow(Refusal::notThere);
    }
}

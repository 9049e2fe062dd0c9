package vn.somat.safeguards.meetings;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.ledger.Refusal;

/** Mất tài liệu, thiết bị tại hội nghị: said by two with a reason; the copy is lost in custody by the same act. */
@Service
public class Losses {

    private static final String ACT = "meeting.lose";
    private static final Set<MeetingState> OPEN = Set.of(MeetingState.OPEN);

    private final MeetingStore meetings;
    private final HandOutStore handOuts;
    private final DepositStore deposits;
    private final HandOutCarriers carriers;
    private final MeetingWriter writer;
    private final Access access;
    private final Clock clock;

    Losses(
            MeetingStore meetings,
            HandOutStore handOuts,
            DepositStore deposits,
            HandOutCarriers carriers,
            MeetingWriter writer,
            Access access,
            Clock clock) {
        this.meetings = meetings;
        this.handOuts = handOuts;
        this.deposits = deposits;
        this.carriers = carriers;
        this.writer = writer;
        this.access = access;
        this.clock = clock;
    }

    public void handOut(Reader reader, MeetingId id, long label, String reason, @Nullable SecondPerson second) {
        var known = asked(reader, id);
        var why = Boxes.reason(reason);
        var signed = access.confirm(reader, ACT, known.thing(), second);
        boolean done = writer.on(reader, id, OPEN, meeting -> {
            var one = handOuts.labelled(meeting, label).orElseThrow(Refusal::notThere);
            var issue = one.issue();
            if (issue == null) {
                throw Refusal.conflict("safeguards.meeting.door.in", one.label());
            }
            var moved = carriers.lose(
                    reader.person(),
                    signed.second(),
                    meeting.keeper(),
                    one.carrier(),
                    why,
                    signed.witnessed(meeting.entry("copy-lost", reader.actor())).with("number", one.number()));
            handOuts.settle(issue, true, clock.instant(), reader, moved.value());
            meetings.acted(meeting);
            var kind = MeetingAct.Kind.HAND_OUT_LOST;
            writer.keep(
                    meeting,
                    kind,
                    reader,
                    signed,
                    one.label() + ": " + why,
                    signed.witnessed(MeetingWriter.entry(kind, meeting, reader)).with("number", one.number()));
            return true;
        });
    }

    public void device(Reader reader, MeetingId id, UUID deposit, String reason, @Nullable SecondPerson second) {
        var known = asked(reader, id);
        var why = Boxes.reason(reason);
        var signed = access.confirm(reader, ACT, known.thing(), second);
        boolean done = writer.on(reader, id, OPEN, meeting -> {
            var one = deposits.find(meeting, deposit).orElseThrow(Refusal::notThere);
            if (one.settledAt() != null) {
                throw Refusal.conflict("safeguards.meeting.door.given-back", one.label());
            }
            meetings.acted(meeting);
            var kind = MeetingAct.Kind.DEVICE_LOST;
            var entry = writer.keep(
                    meeting,
                    kind,
                    reader,
                    signed,
                    one.label() + ": " + why,
                    signed.witnessed(MeetingWriter.entry(kind, meeting, reader)).with("code", one.label()));
            deposits.settle(deposit, true, clock.instant(), reader, entry.value());
            return true;
        });
    }

    private Meeting asked(Reader reader, MeetingId id) {
        var known = meetings.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, ACT, known.thing());
        return known;
    }
}

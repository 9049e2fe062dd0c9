package vn.somat.safeguards.meetings;

import java.time.Clock;
import java.util.Comparator;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;

/** Danh sách tài liệu phát: which copies the keeper brings, numbered through in the order in which they were scanned. */
@Service
public class HandOutDesk {

    private static final Set<MeetingState> BEFORE_THE_END =
            Set.of(MeetingState.PREPARED, MeetingState.CONSENTED, MeetingState.OPEN);

    private final MeetingStore meetings;
    private final HandOutStore store;
    private final HandOutCarriers carriers;
    private final MeetingWriter writer;
    private final Access access;
    private final Clock clock;

    HandOutDesk(
            MeetingStore meetings,
            HandOutStore store,
            HandOutCarriers carriers,
            MeetingWriter writer,
            Access access,
            Clock clock) {
        this.meetings = meetings;
        this.store = store;
        this.carriers = carriers;
        this.writer = writer;
        this.access = access;
        this.clock = clock;
    }

    /** A meeting is not planned below what is listed for it. */
    void requireNoneAbove(Meeting meeting, int rank) {
        var listed = store.all(meeting).stream().map(HandOut::carrier).toList();
        carriers.behind(listed).values().stream()
                .filter(one -> one.rank() > rank)
                .min(Comparator.comparingLong(HandOutCarrier::number))
                .ifPresent(one -> {
                    throw Refusal.invalid("level", "safeguards.meeting.below-listed", HandOut.label(one.number()));
                });
    }

    /** @param code on the label of the copy; of what is not the reader's to see the same is said as of what is not there */
    public int list(Reader reader, MeetingId id, String code) {
        var known = meetings.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, "meeting.change", known.thing());
        var carrier = carriers.labelled(reader, code)
                .orElseThrow(() -> Refusal.invalid("code", "safeguards.meeting.door.unknown", code.strip()));
        return writer.on(reader, id, BEFORE_THE_END, meeting -> {
            if (carrier.rank() > meeting.rank()) {
                throw Refusal.invalid("code", "safeguards.meeting.above", HandOut.label(carrier.number()));
            }
            int number = store.list(meeting, carrier, clock.instant(), reader);
            meetings.acted(meeting);
            var kind = MeetingAct.Kind.HAND_OUT_LISTED;
            writer.keep(
                    meeting,
                    kind,
                    reader,
                    null,
                    null,
                    MeetingWriter.entry(kind, meeting, reader)
                            .on("carrier", carrier.id())
                            .with("number", number));
            return number;
        });
    }

    /** Bỏ khỏi danh sách: what was never given out; it is not brought after all. */
    public void off(Reader reader, MeetingId id, long label) {
        var known = meetings.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, "meeting.change", known.thing());
        boolean done = writer.on(reader, id, BEFORE_THE_END, meeting -> {
            var one = store.labelled(meeting, label).orElseThrow(Refusal::notThere);
            if (store.given(meeting, one) > 0) {
                throw Refusal.conflict("safeguards.meeting.given-out", one.label());
            }
            store.off(meeting, one, clock.instant(), reader);
            meetings.acted(meeting);
            var kind = MeetingAct.Kind.HAND_OUT_OFF;
            writer.keep(
                    meeting,
                    kind,
                    reader,
                    null,
                    one.label(),
                    MeetingWriter.entry(kind, meeting, reader)
                            .on("carrier", one.carrier())
                            .with("number", one.number()));
            return true;
        });
    }
}

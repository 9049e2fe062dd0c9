package vn.somat.safeguards.meetings;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;

/** Kết thúc hội nghị (R-MTG-06): only when nothing is missing; and the file of it, when minutes and conclusion are there. */
@Service
public class MeetingEnding {

    private static final String ACT = "meeting.close";

    private final MeetingStore store;
    private final HandOutStore handOuts;
    private final DepositStore deposits;
    private final RoomSealStore seals;
    private final MeetingWriter writer;
    private final MeetingVerdicts verdicts;
    private final Access access;
    private final Clock clock;

    MeetingEnding(
            MeetingStore store,
            HandOutStore handOuts,
            DepositStore deposits,
            RoomSealStore seals,
            MeetingWriter writer,
            MeetingVerdicts verdicts,
            Access access,
            Clock clock) {
        this.store = store;
        this.handOuts = handOuts;
        this.deposits = deposits;
        this.seals = seals;
        this.writer = writer;
        this.verdicts = verdicts;
        this.access = access;
        this.clock = clock;
    }

    public void close(Reader reader, MeetingId id, int seen) {
        require(reader, id);
        writer.seen(reader, id, seen, Set.of(MeetingState.OPEN), meeting -> {
            var missing = handOuts.out(meeting).stream().map(HandOut::label).toList();
            int given = handOuts.given(meeting);
            var judged = verdicts.close(meeting, given, missing, reader);
            var kept = deposits.kept(meeting);
            if (!kept.isEmpty()) {
                throw Refusal.conflict(
                        "safeguards.meeting.device-missing",
                        kept.size(),
                        kept.stream().map(Deposit::label).collect(Collectors.joining(", ")));
            }
            if (seals.closed(meeting)) {
                throw Refusal.conflict("safeguards.meeting.room-sealed");
            }
            store.close(meeting, clock.instant(), reader);
            var kind = MeetingAct.Kind.CLOSED;
            writer.keep(
                    meeting,
                    kind,
                    reader,
                    null,
                    null,
                    judged.on(MeetingWriter.entry(kind, meeting, reader)).with("count", given));
        });
    }

    /** Đóng hồ sơ: from then on it stays as it is. */
    public void file(Reader reader, MeetingId id, int seen) {
        require(reader, id);
        writer.seen(reader, id, seen, Set.of(MeetingState.CLOSED), meeting -> {
            if (meeting.minutes() == null || meeting.conclusion() == null) {
                throw Refusal.conflict("safeguards.meeting.unwritten");
            }
            store.become(meeting, MeetingState.FILED);
            var kind = MeetingAct.Kind.FILED;
            writer.keep(meeting, kind, reader, null, null, MeetingWriter.entry(kind, meeting, reader));
        });
    }

    private void require(Reader reader, MeetingId id) {
        var known = store.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, ACT, known.thing());
    }
}

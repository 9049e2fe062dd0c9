package vn.somat.safeguards.meetings;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;

/** Người chủ trì quyết định việc dùng thiết bị (R-MTG-03), where the level leaves it to them. */
@Service
public class Chairing {

    private final MeetingStore store;
    private final MeetingWordStore words;
    private final MeetingWriter writer;
    private final MeetingVerdicts verdicts;
    private final Access access;

    Chairing(
            MeetingStore store, MeetingWordStore words, MeetingWriter writer, MeetingVerdicts verdicts, Access access) {
        this.store = store;
        this.words = words;
        this.writer = writer;
        this.verdicts = verdicts;
        this.access = access;
    }

    public void decide(Reader reader, MeetingId id, int seen, boolean allowed, String which) {
        var known = store.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, "meeting.chair", known.thing());
        if (!known.chair().equals(reader.person())) {
            throw Refusal.notAllowed("safeguards.meeting.not-the-chair");
        }
        if (allowed) {
            var judged = verdicts.chair(known);
            if (judged.refused()) {
                throw judged.refusal();
            }
        }
        var boxes = new Boxes();
        var said = boxes.required("which", which, Said.CHAIR.longest());
        boxes.refuse();
        writer.seen(reader, id, seen, Set.of(MeetingState.CONSENTED, MeetingState.OPEN), meeting -> {
            store.devices(meeting, allowed);
            words.put(meeting, Map.of(Said.CHAIR, said));
            var kind = MeetingAct.Kind.DEVICES_DECIDED;
            writer.keep(
                    meeting,
                    kind,
                    reader,
                    null,
                    said,
                    MeetingWriter.entry(kind, meeting, reader).with("allowed", allowed));
        });
    }

    /** Whether there is anything for a chair to decide at this level. */
    public boolean decides(Meeting meeting) {
        return !verdicts.chair(meeting).refused();
    }
}

package vn.somat.safeguards.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.safeguards.meetings.Meeting.Written;

/** Biên bản và kết luận hội nghị: written until the working day that the office has set, by the unit that keeps such minutes. */
@Service
public class MinutesDesk {

    private static final int PAPER = 60;
    private static final Set<MeetingState> AFTER = Set.of(MeetingState.OPEN, MeetingState.CLOSED);

    private final MeetingStore store;
    private final MeetingWordStore words;
    private final MeetingWriter writer;
    private final MinutesKeeping keeping;
    private final Access access;
    private final Clock clock;

    MinutesDesk(
            MeetingStore store,
            MeetingWordStore words,
            MeetingWriter writer,
            MinutesKeeping keeping,
            Access access,
            Clock clock) {
        this.store = store;
        this.words = words;
        this.writer = writer;
        this.keeping = keeping;
        this.access = access;
        this.clock = clock;
    }

    /** @param text what they say, or where the signed paper is kept */
    public void write(
            Reader reader,
            MeetingId id,
            int seen,
            boolean conclusion,
            @Nullable LocalDate on,
            @Nullable String paper,
            @Nullable String text) {
        var known = store.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, "meeting.minutes", keeping.thing(known));
        if (!keeping.opens(reader, known)) {
            throw Refusal.notAllowed("safeguards.meeting.kept-apart");
        }
        var box = conclusion ? Said.CONCLUSION : Said.MINUTES;
        var boxes = new Boxes();
        var number = boxes.line("paper", paper, PAPER);
        if (number == null) {
            boxes.flaw("paper", "safeguards.meeting.required");
        }
        if (on == null || on.isAfter(LocalDate.now(clock)) || on.isBefore(known.firstDay())) {
            boxes.flaw("on", "safeguards.meeting.minutes-day");
        }
        var said = boxes.required("text", text, box.longest());
        boxes.refuse();
        var written = new Written(on == null ? known.lastDay() : on, number == null ? "" : number);
        writer.seen(reader, id, seen, AFTER, meeting -> {
            var kind = conclusion ? MeetingAct.Kind.CONCLUSION_ENTERED : MeetingAct.Kind.MINUTES_ENTERED;
            words.put(meeting, Map.of(box, said));
            if (conclusion) {
                store.conclusion(meeting, written);
            } else {
                store.minutes(meeting, written);
            }
            writer.keep(
                    meeting,
                    kind,
                    reader,
                    null,
                    null,
                    MeetingWriter.entry(kind, meeting, reader)
                            .with("day", written.on())
                            .with("due", meeting.dueOn())
                            .commit("text", said));
        });
    }
}

package vn.somat.safeguards.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Refusal;
import vn.somat.safeguards.meetings.Meeting.VenueCheck;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/** Chuẩn bị hội nghị (R-MTG-01, R-MTG-04): entering, changing, the check of the place, calling it off. */
@Service
public class MeetingDesk {

    private static final String CHANGE = "meeting.change";
    private static final int PAPER = 120;

    private final MeetingStore store;
    private final MeetingWordStore words;
    private final MeetingWriter writer;
    private final MeetingCheck check;
    private final HandOutDesk handOuts;
    private final Contents contents;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate together;

    MeetingDesk(
            MeetingStore store,
            MeetingWordStore words,
            MeetingWriter writer,
            MeetingCheck check,
            HandOutDesk handOuts,
            Contents contents,
            Access access,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.words = words;
        this.writer = writer;
        this.check = check;
        this.handOuts = handOuts;
        this.contents = contents;
        this.access = access;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Lập hồ sơ. */
    public MeetingId prepare(Reader reader, NewMeeting typed, Map<String, String> said) {
        access.require(reader, "meeting.prepare", Thing.none());
        var plan = check.planned(typed, said);
        requireCleared(reader, plan);
        var id = new MeetingId(UUID.randomUUID());
        together.executeWithoutResult(tx -> {
            var content = contents.create(KeyGroup.of(plan.level().code()));
            store.insert(id, content, plan, clock.instant(), reader);
            var made = store.find(reader, id).orElseThrow(Refusal::notThere);
            words.put(made, plan.words());
            writer.begin(made, reader, described(MeetingAct.Kind.ENTERED, made, plan, reader));
        });
        return id;
    }

    /** Sửa hồ sơ đang chuẩn bị. */
    public void change(Reader reader, MeetingId id, int seen, NewMeeting typed, Map<String, String> said) {
        access.require(reader, CHANGE, known(reader, id).thing());
        var plan = check.planned(typed, said);
        requireCleared(reader, plan);
        writer.seen(reader, id, seen, Set.of(MeetingState.PREPARED), meeting -> {
            handOuts.requireNoneAbove(meeting, plan.level().rank());
            if (!meeting.level().equals(plan.level().code())) {
                contents.regroup(meeting.content(), KeyGroup.of(plan.level().code()));
            }
            store.plan(meeting, plan);
            words.replan(meeting, plan.words());
            var kind = MeetingAct.Kind.CHANGED;
            writer.keep(
                    meeting,
                    kind,
                    reader,
                    null,
                    null,
                    described(kind, meeting, plan, reader).level(plan.level().code()));
        });
    }

    /** Ghi kết quả công an kiểm tra nơi họp. */
    public void check(Reader reader, MeetingId id, int seen, VenueCheck typed) {
        access.require(reader, CHANGE, known(reader, id).thing());
        var boxes = new Boxes();
        var paper = boxes.line("paper", typed.paper(), PAPER);
        if (typed.on().isAfter(LocalDate.now(clock))) {
            boxes.flaw("on", "safeguards.meeting.to-come");
        }
        boxes.refuse();
        writer.seen(reader, id, seen, Set.of(MeetingState.PREPARED), meeting -> {
            store.check(meeting, new VenueCheck(typed.on(), typed.passed(), paper));
            var kind = MeetingAct.Kind.PLACE_CHECKED;
            writer.keep(
                    meeting,
                    kind,
                    reader,
                    null,
                    paper,
                    MeetingWriter.entry(kind, meeting, reader)
                            .with("passed", typed.passed())
                            .with("day", typed.on()));
        });
    }

    /** Hoãn, không họp nữa. */
    public void cancel(Reader reader, MeetingId id, int seen, String reason) {
        access.require(reader, CHANGE, known(reader, id).thing());
        var why = Boxes.reason(reason);
        writer.seen(reader, id, seen, Set.of(MeetingState.PREPARED, MeetingState.CONSENTED), meeting -> {
            store.become(meeting, MeetingState.CANCELLED);
            var kind = MeetingAct.Kind.CANCELLED;
            writer.keep(meeting, kind, reader, null, why, MeetingWriter.entry(kind, meeting, reader));
        });
    }

    private Meeting known(Reader reader, MeetingId id) {
        return store.find(reader, id).orElseThrow(Refusal::notThere);
    }

    /** Nobody prepares what they may not know. */
    private static void requireCleared(Reader reader, Plan plan) {
        if (plan.level().rank() > reader.clearance()) {
            throw Refusal.invalid("level", "safeguards.meeting.above-you");
        }
    }

    private static Entry described(MeetingAct.Kind kind, Meeting meeting, Plan plan, Reader reader) {
        return MeetingWriter.entry(kind, meeting, reader)
                .with("date", plan.first())
                .with("days", plan.last().toEpochDay() - plan.first().toEpochDay() + 1)
                .commit("title", plan.words().get(Said.TITLE));
    }
}

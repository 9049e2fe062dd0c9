package vn.somat.safeguards.inspections;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.safeguards.inspections.Answered.GivenAnswer;
import vn.somat.safeguards.inspections.Inspection.State;
import vn.somat.safeguards.inspections.InspectionAct.Done;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/** Tiến hành kiểm tra: entered, begun, answered, concluded by two, closed when nothing is owed any more. */
@Service
public class InspectionDesk {

    static final String RUN = "inspection.run";
    /** How many questions without an answer a refusal names. */
    private static final int NAMED = 10;

    private static final int NOTE = 1000;
    private static final int WHY = 300;
    private static final int CONCLUSION = 4000;
    static final String WORDS = "conclusion";

    private final InspectionStore store;
    private final InspectionCheck check;
    private final Answering answering;
    private final InspectionFindingStore findings;
    private final Contents contents;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    InspectionDesk(
            InspectionStore store,
            InspectionCheck check,
            Answering answering,
            InspectionFindingStore findings,
            Contents contents,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.check = check;
        this.answering = answering;
        this.findings = findings;
        this.contents = contents;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Lập cuộc kiểm tra. */
    public InspectionId enter(Reader reader, NewInspection typed) {
        var level = check.level(typed.level());
        access.require(reader, "inspection.plan", Thing.of("inspection", "").level(level.code(), level.rank()));
        return Objects.requireNonNull(together.execute(tx -> enter(reader, typed, null)));
    }

    /** In the caller's transaction. */
    InspectionId enter(Reader reader, NewInspection typed, @Nullable PlanId plan) {
        var content = contents.create(KeyGroup.of(check.level(typed.level()).code()));
        var one = check.entered(typed, plan, content);
        store.insert(one, clock.instant(), reader.person());
        var entry = entry("safeguards.inspection.entered", reader, one)
                .with("kind", one.kind())
                .with("day", one.firstDay())
                .with("pack", one.pack())
                .commit("name", one.body());
        keep(one, Done.ENTERED, reader, null, null, entry);
        return one.id();
    }

    /** Đổi ngày. */
    public void move(Reader reader, InspectionId id, int seen, @Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null || last.isBefore(first)) {
            throw Refusal.invalid("lastDay", "safeguards.inspection.last-before");
        }
        act(reader, "inspection.plan", id, seen, List.of(State.PLANNED), one -> {
            var moved = one.moved(first, last);
            var entry = entry("safeguards.inspection.moved", reader, moved).with("day", first);
            return keep(moved, Done.MOVED, reader, null, one.firstDay() + " → " + first, entry);
        });
    }

    /** Bắt đầu: the registers are asked at once, where they are ours. */
    public void begin(Reader reader, InspectionId id, int seen) {
        act(reader, RUN, id, seen, List.of(State.PLANNED), one -> {
            var going = one.going(clock.instant());
            var entry = entry("safeguards.inspection.begun", reader, going);
            return keep(going, Done.BEGUN, reader, null, null, entry);
        });
        look(reader, id, seen + 1);
    }

    /** Hỏi lại sổ: what people have answered themselves stays. */
    public void look(Reader reader, InspectionId id, int seen) {
        act(reader, RUN, id, seen, List.of(State.GOING), one -> {
            var after = one.in(State.GOING);
            var looks = answering.ask(reader, one);
            var entry = ledger.record(
                    entry("safeguards.inspection.looked", reader, one).with("found", Answering.found(one, looks)));
            answering.keep(reader, one, looks, entry.value());
            store.acted(after, done(Done.LOOKED, reader, null), null, entry.value());
            return after;
        });
    }

    /** Trả lời câu hỏi. */
    public void answer(Reader reader, InspectionId id, int seen, Map<String, GivenAnswer> given) {
        if (given.isEmpty()) {
            throw Refusal.invalid("answer", "safeguards.inspection.no-answer");
        }
        var words = new Typed();
        given.forEach((question, one) -> words.optional("note." + question, one.note(), NOTE));
        words.refuse();
        act(reader, RUN, id, seen, List.of(State.GOING), one -> {
            var after = one.in(State.GOING);
            var entry = ledger.record(entry("safeguards.inspection.answered", reader, one)
                    .with("answers", Answering.said(given))
                    .commit("note", Answering.notes(given)));
            answering.answer(reader, after, given, entry.value());
            store.acted(after, done(Done.ANSWERED, reader, null), null, entry.value());
            return after;
        });
    }

    /** Dẫn chiếu chứng cứ. */
    public void attach(Reader reader, InspectionId id, String question, String label, @Nullable String address) {
        var one = store.find(id).orElseThrow(Refusal::notThere);
        access.require(reader, RUN, one.thing());
        together.executeWithoutResult(tx -> {
            requireIn(store.lock(id).orElseThrow(Refusal::notThere), List.of(State.GOING));
            answering.attach(reader, one, question, label, address);
        });
    }

    /** Kết luận: who answers for the body signs with name and PIN. */
    public void conclude(Reader reader, InspectionId id, int seen, String conclusion, @Nullable SecondPerson second) {
        var words = new Typed();
        var said = words.required(WORDS, conclusion, CONCLUSION);
        var known = store.find(id).orElseThrow(Refusal::notThere);
        access.require(reader, "inspection.conclude", known.thing());
        words.refuse();
        var open = answering.unanswered(known);
        if (!open.isEmpty()) {
            var named = String.join(", ", open.subList(0, Math.min(NAMED, open.size())));
            throw Refusal.conflict(
                    "safeguards.inspection.unanswered",
                    open.size(),
                    (open.size() > NAMED ? named + " …" : named).toUpperCase(Locale.ROOT));
        }
        var signed = access.confirm(reader, "inspection.conclude", known.thing(), second);
        act(reader, "inspection.conclude", id, seen, List.of(State.GOING), one -> {
            var after = one.concluded(clock.instant());
            try (var keys = contents.open(List.of(one.content()))) {
                store.conclude(after, keys.seal(one.content(), WORDS, said));
            }
            var entry = signed.witnessed(entry("safeguards.inspection.concluded", reader, after))
                    .with("bad", answering.bad(one))
                    .commit(WORDS, said);
            keep(after, Done.CONCLUDED, reader, signed, null, entry);
            return null;
        });
    }

    /** Kết thúc theo dõi: only when every finding is closed. */
    public void close(Reader reader, InspectionId id, int seen) {
        act(reader, RUN, id, seen, List.of(State.CONCLUDED), one -> {
            int open = findings.open(id);
            if (open > 0) {
                throw Refusal.conflict("safeguards.inspection.findings-open", open);
            }
            var after = one.in(State.CLOSED);
            return keep(after, Done.CLOSED, reader, null, null, entry("safeguards.inspection.closed", reader, after));
        });
    }

    /** Hủy cuộc kiểm tra chưa bắt đầu. */
    public void cancel(Reader reader, InspectionId id, int seen, String why) {
        var words = new Typed();
        var reason = words.required("why", why, WHY);
        words.refuse();
        act(reader, "inspection.plan", id, seen, List.of(State.PLANNED), one -> {
            var after = one.in(State.CANCELLED);
            var entry = entry("safeguards.inspection.cancelled", reader, after).commit("reason", reason);
            return keep(after, Done.CANCELLED, reader, null, reason, entry);
        });
    }

    /** On an inspection as it was seen. @param deed answers what is to be written; null when it has been */
    private void act(
            Reader reader,
            String right,
            InspectionId id,
            int seen,
            List<State> in,
            UnaryOperator<@Nullable Inspection> deed) {
        var known = store.find(id).orElseThrow(Refusal::notThere);
        // Planning makes something, and says so to whoever may not; of one that is there it must not.
        access.require(reader, Inspections.READ, known.thing());
        access.require(reader, right, known.thing());
        together.executeWithoutResult(tx -> {
            var one = store.lock(id).orElseThrow(Refusal::notThere);
            requireIn(one, in);
            if (one.acts() != seen) {
                throw Refusal.conflict("safeguards.inspection.changed-since", one.label());
            }
            var after = deed.apply(one);
            if (after != null) {
                store.change(after);
            }
        });
    }

    private static void requireIn(Inspection one, List<State> states) {
        if (!states.contains(one.state())) {
            throw Refusal.conflict("safeguards.inspection.not-now", one.label());
        }
    }

    private Inspection keep(
            Inspection after,
            Done kind,
            Reader reader,
            @Nullable Confirmed signed,
            @Nullable String note,
            Entry entry) {
        var act = done(kind, reader, signed);
        var kept = ledger.record(entry).value();
        if (note == null) {
            store.acted(after, act, null, kept);
            return after;
        }
        try (var keys = contents.open(List.of(after.content()))) {
            store.acted(after, act, keys.seal(after.content(), InspectionStore.NOTE + after.acts(), note), kept);
        }
        return after;
    }

    private InspectionAct done(Done kind, Reader reader, @Nullable Confirmed signed) {
        Instant now = clock.instant();
        return new InspectionAct(
                kind,
                now,
                reader.person(),
                signed == null ? null : signed.second(),
                signed != null && signed.alone(),
                null);
    }

    static Entry entry(String act, Reader reader, Inspection one) {
        return Entry.of(act)
                .by(reader.actor())
                .on("inspection", one.id().value())
                .level(one.level());
    }
}

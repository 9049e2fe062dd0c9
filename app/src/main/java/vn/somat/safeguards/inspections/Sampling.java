package vn.somat.safeguards.inspections;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Draw;
import vn.somat.access.ProbedCase;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.RecordedAct;
import vn.somat.ledger.Refusal;
import vn.somat.vault.Contents;

/** Rút mẫu khi kiểm tra: by the number the inspector says aloud, from all that a register holds of a kind ({@link Draw}). */
@Service
public class Sampling {

    /** What can be drawn from. */
    public static final List<String> KINDS = Registers.EVERYTHING;

    private static final int SEED = 60;
    private static final int MOST = 100;
    private static final int NOTE = 1000;
    private static final int LATEST = 50;

    private final SampleStore store;
    private final InspectionStore inspections;
    private final Registers registers;
    private final Contents contents;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Sampling(
            SampleStore store,
            InspectionStore inspections,
            Registers registers,
            Contents contents,
            Access access,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.inspections = inspections;
        this.registers = registers;
        this.contents = contents;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Once of each kind: who draws again until it pleases draws nothing. */
    @Transactional
    public void draw(Reader reader, InspectionId id, String what, @Nullable String seed, @Nullable Integer size) {
        var one = inspections.lock(id).orElseThrow(Refusal::notThere);
        access.require(reader, InspectionDesk.RUN, one.thing());
        var words = new Typed();
        var named = words.required("seed", seed, SEED);
        if (size == null || size < 1 || size > MOST) {
            words.flaw("size", "safeguards.inspection.sample-size", MOST);
        }
        if (!KINDS.contains(what)) {
            words.flaw("what", "safeguards.inspection.required");
        }
        words.refuse();
        if (!one.going() || !one.own()) {
            throw Refusal.conflict("safeguards.inspection.not-now", one.label());
        }
        if (store.drawn(id, what)) {
            throw Refusal.conflict("safeguards.inspection.drawn-before");
        }
        var all = registers.everything(what, reader, one.from(), one.unit());
        if (all.isEmpty()) {
            throw Refusal.conflict("safeguards.inspection.nothing-to-draw");
        }
        var lines = new Draw(named, size == null ? 1 : size).from(all, ProbedCase::label);
        var list = all.stream().map(ProbedCase::label).toList();
        var drawn =
                new SampleDrawn(what, named, list, Math.max(0, reader.clearance()), size(), clock.instant(), List.of());
        var entry = ledger.record(InspectionDesk.entry("safeguards.inspection.drawn", reader, one)
                .with("what", what)
                .with("seed", named)
                .with("among", drawn.population())
                .with("count", lines.size())
                .commit("list", String.join("\n", list)));
        store.insert(id, drawn, reader.person(), entry.value(), lines);
    }

    /** How many acts the ledger has given a place to. */
    private long size() {
        return ledger.latest(false, null, LATEST).stream()
                .map(RecordedAct::index)
                .filter(Objects::nonNull)
                .mapToLong(index -> index + 1)
                .max()
                .orElse(0);
    }

    /** What came of looking; may be said again while the inspection goes on. */
    @Transactional
    public void see(Reader reader, InspectionId id, String what, Map<Integer, SampleSeen> seen) {
        var one = inspections.lock(id).orElseThrow(Refusal::notThere);
        access.require(reader, InspectionDesk.RUN, one.thing());
        if (seen.isEmpty()) {
            throw Refusal.invalid("result", "safeguards.inspection.no-answer");
        }
        var words = new Typed();
        var notes = new TreeMap<Integer, String>();
        seen.forEach((position, each) -> {
            var note = each.result() == SampleResult.SEEN
                    ? words.optional("note", each.note(), NOTE)
                    : words.required("note", each.note(), NOTE);
            notes.put(position, note == null ? "" : note);
        });
        words.refuse();
        if (!one.going()) {
            throw Refusal.conflict("safeguards.inspection.not-now", one.label());
        }
        ledger.record(InspectionDesk.entry("safeguards.inspection.sample-seen", reader, one)
                .with("what", what)
                .with("count", seen.size())
                .with(
                        "bad",
                        seen.values().stream()
                                .filter(each -> each.result() != SampleResult.SEEN)
                                .count())
                .commit("note", String.valueOf(notes)));
        try (var keys = contents.open(List.of(one.content()))) {
            seen.forEach((position, each) -> {
                var note = notes.getOrDefault(position, "");
                var sealed = note.isEmpty() ? null : keys.seal(one.content(), SampleStore.note(what, position), note);
                if (!store.see(id, what, position, each.result(), sealed)) {
                    throw Refusal.notThere();
                }
            });
        }
    }

    @Transactional(readOnly = true)
    public List<SampleDrawn> of(Reader reader, InspectionId id) {
        var one = inspections.find(id).orElseThrow(Refusal::notThere);
        access.require(reader, Inspections.READ, one.thing());
        try (var keys = contents.open(List.of(one.content()))) {
            return store.of(id, Math.max(0, reader.clearance())).stream()
                    .map(drawn -> new SampleDrawn(
                            drawn.what(),
                            drawn.seed(),
                            drawn.list(),
                            drawn.rank(),
                            drawn.ledger(),
                            drawn.at(),
                            store.lines(id, drawn.what()).stream()
                                    .map(kept -> {
                                        var line = kept.line();
                                        var name = SampleStore.note(drawn.what(), line.position());
                                        return new SampleLine(
                                                line.position(),
                                                line.label(),
                                                line.address(),
                                                line.result(),
                                                keys.text(one.content(), name, kept.note()));
                                    })
                                    .toList()))
                    .toList();
        }
    }
}

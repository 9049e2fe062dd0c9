package vn.somat.safeguards.inspections;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Days;
import vn.somat.access.Probed;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyRing;

/** Sổ kiểm tra: inspections as they stand, for whoever guards, leads or inspects; none above the reader's clearance. */
@Service
public class Inspections {

    public static final int PAGE = 50;
    static final String READ = "inspection.read";

    /** More than these no office concludes in the years of one report. */
    private static final int MOST = 500;

    private final InspectionStore store;
    private final AnswerStore answers;
    private final Answering answering;
    private final Registers registers;
    private final ComparisonStore comparison;
    private final Contents contents;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Inspections(
            InspectionStore store,
            AnswerStore answers,
            Answering answering,
            Registers registers,
            ComparisonStore comparison,
            Contents contents,
            Access access,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.answers = answers;
        this.answering = answering;
        this.registers = registers;
        this.comparison = comparison;
        this.contents = contents;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    public List<Inspection> page(Reader reader, @Nullable LocalDate before, long number) {
        access.require(reader, READ, Thing.none());
        return store.page(reader.clearance(), before, number, PAGE);
    }

    /** Concluded within some days, latest first. @param own our own bodies, or others; null: both */
    @Transactional(readOnly = true)
    public List<Inspection> concluded(Reader reader, Days days, @Nullable Boolean own) {
        access.require(reader, READ, Thing.none());
        return store.concluded(reader.clearance(), days, own, MOST);
    }

    /** Those whose last day lies between two and that are not concluded. */
    @Transactional(readOnly = true)
    public List<Inspection> between(Reader reader, LocalDate from, LocalDate to, int most) {
        access.require(reader, READ, Thing.none());
        return store.between(reader.clearance(), from, to, most);
    }

    @Transactional(readOnly = true)
    public Inspection find(Reader reader, InspectionId id) {
        var one = store.find(id).orElseThrow(Refusal::notThere);
        access.require(reader, READ, one.thing());
        return one;
    }

    /** How concluded inspections came out, across bodies and years. */
    @Transactional(readOnly = true)
    public Comparison compare(Reader reader) {
        access.require(reader, READ, Thing.none());
        return new Comparison(comparison.lines(reader.clearance()));
    }

    /** All of it; that it was read is recorded. */
    @Transactional
    public Sheet sheet(Reader reader, InspectionId id) {
        var one = find(reader, id);
        ledger.record(InspectionDesk.entry("safeguards.inspection.read", reader, one));
        return opened(one, reader.clearance());
    }

    /** In the caller's transaction. @param rank up to which what the registers said is told */
    private Sheet opened(Inspection one, int rank) {
        var given = new HashMap<String, Answered>();
        try (var keys = contents.open(List.of(one.content()))) {
            answers.answers(one.id(), rank).forEach((code, kept) -> {
                var said = kept.answered();
                given.put(
                        code,
                        new Answered(
                                code,
                                said.answer(),
                                said.byRegister(),
                                keys.text(one.content(), AnswerStore.NOTE + code, kept.note()),
                                said.at(),
                                said.by()));
            });
            return new Sheet(
                    one,
                    answering.checklist(one),
                    answers.looks(one.id(), rank),
                    given,
                    evidence(one, keys),
                    acts(one, keys),
                    keys.text(one.content(), InspectionDesk.WORDS, store.conclusion(one.id())));
        }
    }

    private Map<String, List<Evidence>> evidence(Inspection one, KeyRing keys) {
        var opened = new HashMap<String, List<Evidence>>();
        answers.evidence(one.id())
                .forEach((question, kept) -> opened.put(
                        question,
                        kept.stream()
                                .map(each -> {
                                    var label = keys.text(one.content(), each.name(), each.label());
                                    return label == null
                                            ? each.piece()
                                            : each.piece().labelled(label);
                                })
                                .toList()));
        return opened;
    }

    private List<InspectionAct> acts(Inspection one, KeyRing keys) {
        return store.acts(one.id()).stream()
                .map(each -> {
                    var note = keys.text(one.content(), each.name(), each.note());
                    return note == null ? each.act() : each.act().noted(note);
                })
                .toList();
    }

    /** The cases behind an answer of the registers, as they are today; that they were looked at is recorded. */
    @Transactional
    public Probed cases(Reader reader, String probe, @Nullable InspectionId id) {
        var one = id == null ? null : find(reader, id);
        access.require(reader, READ, Thing.none());
        if (!registers.codes().contains(probe)) {
            throw Refusal.notThere();
        }
        var from = one == null ? LocalDate.now(clock).minusYears(1) : one.from();
        var said = registers.look(probe, reader, registers.scope(from, one == null ? null : one.unit()));
        var entry = Entry.of("safeguards.inspection.cases")
                .by(reader.actor())
                .with("probe", probe)
                .commit("count", String.valueOf(said.cases().size()));
        ledger.record(one == null ? entry : entry.on("inspection", one.id().value()));
        return said;
    }

    /** Tự soi: everything the registers know, of the whole office and the last twelve months, without an inspection. */
    @Transactional
    public SelfLook selfLook(Reader reader) {
        access.require(reader, READ, Thing.none());
        var today = LocalDate.now(clock);
        var scope = registers.scope(today.minusYears(1), null);
        var said = new HashMap<String, Probed>();
        var checklist = answering.checklist(today);
        checklist
                .questions()
                .flatMap(question -> question.probes().stream())
                .distinct()
                .forEach(probe -> said.put(probe, registers.look(probe, reader, scope)));
        long found =
                said.values().stream().filter(one -> !one.cases().isEmpty()).count();
        ledger.record(Entry.of("safeguards.inspection.self-looked")
                .by(reader.actor())
                .commit("found", String.valueOf(found)));
        return new SelfLook(checklist, scope.from(), Map.copyOf(said));
    }
}

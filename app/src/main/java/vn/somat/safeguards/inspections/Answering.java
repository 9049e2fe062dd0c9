package vn.somat.safeguards.inspections;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Regulations;
import vn.somat.safeguards.inspections.Answered.GivenAnswer;
import vn.somat.safeguards.inspections.Checklist.Question;
import vn.somat.vault.Contents;

/** Trả lời đề cương: first by the registers, then by people, whose word stands. In the caller's transaction. */
@Component
class Answering {

    private static final Pattern OWN_PATH = Pattern.compile("/[A-Za-z0-9/?=&-]{0,200}");
    private static final int LABEL = 120;
    private static final int SEVERAL = 3;

    private final AnswerStore store;
    private final Registers registers;
    private final Regulations regulations;
    private final Contents contents;
    private final Ledger ledger;
    private final Clock clock;

    Answering(
            AnswerStore store,
            Registers registers,
            Regulations regulations,
            Contents contents,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.registers = registers;
        this.regulations = regulations;
        this.contents = contents;
        this.ledger = ledger;
        this.clock = clock;
    }

    Checklist checklist(Inspection one) {
        return Checklist.of(regulations.of(one.pack()));
    }

    /** That of a day. */
    Checklist checklist(LocalDate day) {
        return Checklist.of(regulations.on(day));
    }

    /**
     * What the registers say to it today; nothing where they are not ours. Counted once for each rank that a reader of the
     * inspection may be cleared for, up to that of who asks.
     */
    List<Look> ask(Reader reader, Inspection one) {
        if (!one.own()) {
            return List.of();
        }
        var scope = registers.scope(one.from(), one.unit());
        int highest = Math.max(one.rank(), reader.clearance());
        return checklist(one)
                .questions()
                .flatMap(question -> question.probes().stream())
                .distinct()
                .flatMap(probe -> IntStream.rangeClosed(one.rank(), highest).mapToObj(rank -> {
                    var said = registers.look(probe, reader.upTo(rank), scope);
                    return new Look(
                            probe,
                            rank,
                            clock.instant(),
                            said.examined(),
                            said.cases().size());
                }))
                .toList();
    }

    /** How many kinds of fault there are, as all readers of the inspection may know. */
    static long found(Inspection one, List<Look> said) {
        return said.stream()
                .filter(look -> look.rank() == one.rank() && look.found() > 0)
                .count();
    }

    /** Answers with it what nobody has answered otherwise. */
    void keep(Reader reader, Inspection one, List<Look> said, UUID entry) {
        said.forEach(look -> store.looked(one.id(), look, entry));
        var byRank = said.stream()
                .collect(Collectors.groupingBy(
                        Look::rank, TreeMap::new, Collectors.toMap(Look::probe, Function.identity())));
        var answered = store.answers(one.id(), one.rank());
        checklist(one)
                .questions()
                .forEach(question -> byRank.forEach((rank, looks) -> {
                    var before = answered.get(question.code());
                    var answer = answer(question, looks);
                    if (answer == null || before != null && !before.answered().byRegister()) {
                        return;
                    }
                    if (rank == one.rank()) {
                        var by = new Answered(question.code(), answer, true, null, clock.instant(), reader.person());
                        store.answer(one.id(), by, null, entry);
                    }
                    store.said(one.id(), question.code(), rank, answer);
                }));
    }

    /** What the registers make of a question; nothing where they looked at nothing. */
    private static @Nullable Answer answer(Question question, Map<String, Look> looks) {
        var said = question.probes().stream()
                .map(looks::get)
                .filter(Objects::nonNull)
                .toList();
        int examined = said.stream().mapToInt(Look::examined).sum();
        int found = said.stream().mapToInt(Look::found).sum();
        if (question.probes().isEmpty()) {
            return null;
        }
        if (found > 0) {
            return found < SEVERAL && examined > found * SEVERAL ? Answer.PARTLY : Answer.BAD;
        }
        return examined > 0 ? Answer.GOOD : Answer.NONE;
    }

    void answer(Reader reader, Inspection one, Map<String, GivenAnswer> given, UUID entry) {
        var checklist = checklist(one);
        try (var keys = contents.open(List.of(one.content()))) {
            given.forEach((code, answer) -> {
                if (checklist.question(code).isEmpty()) {
                    throw Refusal.invalid("answer", "safeguards.inspection.question");
                }
                var note = new Typed().optional("note", answer.note(), Integer.MAX_VALUE);
                store.answer(
                        one.id(),
                        new Answered(code, answer.answer(), false, null, clock.instant(), reader.person()),
                        note == null ? null : keys.seal(one.content(), AnswerStore.NOTE + code, note),
                        entry);
            });
        }
    }

    void attach(Reader reader, Inspection one, String question, String label, @Nullable String address) {
        var words = new Typed();
        var named = words.required("label", label, LABEL);
        if (checklist(one).question(question).isEmpty()) {
            words.flaw("question", "safeguards.inspection.question");
        }
        if (address != null && !OWN_PATH.matcher(address).matches()) {
            words.flaw("label", "safeguards.inspection.address");
        }
        words.refuse();
        var entry = ledger.record(InspectionDesk.entry("safeguards.inspection.evidence", reader, one)
                .with("question", question)
                .commit("name", named));
        var piece = new Evidence(question, named, address, clock.instant(), reader.person());
        int next = store.next(one.id(), question);
        try (var keys = contents.open(List.of(one.content()))) {
            var kept = keys.seal(one.content(), AnswerStore.evidence(question, next), named);
            store.attach(one.id(), piece, next, kept, entry.value());
        }
    }

    /** Codes of the questions that nobody has answered, in the order of the checklist. */
    List<String> unanswered(Inspection one) {
        var answered = store.answers(one.id(), one.rank()).keySet();
        return checklist(one)
                .questions()
                .map(Question::code)
                .filter(code -> !answered.contains(code))
                .toList();
    }

    /** As all readers of the inspection may know. */
    long bad(Inspection one) {
        return store.answers(one.id(), one.rank()).values().stream()
                .filter(kept -> kept.answered().answer() == Answer.BAD)
                .count();
    }

    /** For the ledger: codes only. */
    static String said(Map<String, GivenAnswer> given) {
        return new TreeMap<>(given)
                .entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue().answer())
                        .collect(Collectors.joining(" "));
    }

    static @Nullable String notes(Map<String, GivenAnswer> given) {
        var notes = new TreeMap<>(given)
                .entrySet().stream()
                        .filter(one -> one.getValue().note() != null
                                && !one.getValue().note().isBlank())
                        .map(one -> one.getKey() + ": " + one.getValue().note())
                        .collect(Collectors.joining("\n"));
        return notes.isEmpty() ? null : notes;
    }
}

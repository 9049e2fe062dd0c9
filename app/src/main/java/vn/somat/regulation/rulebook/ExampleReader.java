package vn.somat.regulation.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.somat.regulation.rulebook.Example.Answer;
import vn.somat.regulation.rulebook.Example.Known;
import vn.somat.regulation.rulebook.Ruling.Verdict;

/** Reads the examples of a pack for people; that they are right was checked when the pack was loaded. */
final class ExampleReader {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final List<String> SIDES = List.of("allowed", "refused", "warned", "not-concerned");

    private final List<Ruling> rulings;
    private final Map<String, Fact> facts;

    ExampleReader(List<Ruling> rulings, Map<String, Fact> facts) {
        this.rulings = rulings;
        this.facts = facts;
    }

    List<Example> read(Block file) {
        var examples = new ArrayList<Example>();
        for (var block : file.list("vectors")) {
            var code = block.words("rule", 20);
            rulings.stream()
                    .filter(ruling -> ruling.rule().code().equals(code))
                    .findFirst()
                    .ifPresent(ruling -> SIDES.stream()
                            .filter(block::has)
                            .forEach(side -> block.list(side).forEach(one -> examples.add(example(ruling, one)))));
        }
        return examples;
    }

    private Example example(Ruling ruling, Block vector) {
        var all = Facts.none();
        var known = new ArrayList<Known>();
        for (var name : vector.names()) {
            var fact = facts.get(name);
            var value = fact == null ? null : fact.read(vector.texts(name).getFirst());
            if (fact != null && value != null) {
                all = all.with(name, value);
                known.add(new Known(fact.label(), words(fact, value), fact.type() == Fact.Type.YES_NO));
            }
        }
        var verdict = ruling.on(Rulebook.counted(all, facts.values()));
        return new Example(ruling.rule(), known, answer(verdict));
    }

    private static Answer answer(Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> Answer.KEPT;
            case BROKEN -> Answer.BROKEN;
            case NOT_CONCERNED -> Answer.NOT_CONCERNED;
        };
    }

    private static String words(Fact fact, Object value) {
        return switch (fact.type()) {
            case YES_NO -> Boolean.TRUE.equals(value) ? "yes" : "no";
            case LEVEL, WORD -> fact.words().getOrDefault(value.toString(), value.toString());
            case DAY -> DAY.format((LocalDate) value);
            case COUNT -> value.toString();
        };
    }
}

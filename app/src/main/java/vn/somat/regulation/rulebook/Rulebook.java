package vn.somat.regulation.rulebook;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import vn.somat.regulation.Value;

/** Sổ quy tắc: the rules of one pack, the acts they bite at and the facts they ask about. Immutable, pure. */
public final class Rulebook {

    private final SequencedMap<String, String> acts;
    private final Map<String, Fact> facts;
    private final List<Ruling> rulings;
    private final Map<String, Ruling> byCode = new HashMap<>();
    private final List<Example> examples;

    private Rulebook(
            SequencedMap<String, String> acts, Map<String, Fact> facts, List<Ruling> rulings, List<Example> examples) {
        this.acts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(acts));
        this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        this.rulings = List.copyOf(rulings);
        rulings.forEach(ruling -> byCode.putIfAbsent(ruling.rule().code(), ruling));
        this.examples = List.copyOf(examples);
    }

    /**
     * Reads the rules of a pack; a fault names file and line.
     *
     * @param values of the pack, as the office applies them
     * @param levels labels of the levels by their codes, by rising rank
     */
    public static Rulebook read(
            Block factFile, Block ruleFile, List<Value> values, SequencedMap<String, String> levels) {
        var acts = FactReader.acts(factFile.only("acts", "facts"));
        var facts = FactReader.facts(factFile, levels);
        var reader = new RuleReader(acts.keySet(), facts, new Values(values));
        var book = new Rulebook(acts, facts, reader.read(ruleFile.only("rules")), List.of());
        book.checkQuoted(ruleFile, values);
        return book;
    }

    /** The same with the examples of the pack, for whoever learns. */
    public Rulebook with(Block vectorFile) {
        return new Rulebook(acts, facts, rulings, new ExampleReader(rulings, facts).read(vectorFile));
    }

    /** Holds the rules against the examples of the pack as its files have it; a fault names file and line. */
    public void check(Block factFile, Block ruleFile, Block vectorFile) {
        checkPossible(ruleFile.list("rules"));
        var vectors = new Vectors(rulings, facts);
        vectors.check(vectorFile.only("vectors"));
        vectors.checkComplete(ruleFile);
    }

    /** No rule asks for what it excludes. */
    private void checkPossible(List<? extends Block> blocks) {
        for (int i = 0; i < rulings.size(); i++) {
            var ruling = rulings.get(i);
            var block = blocks.get(i);
            Possible.clash(ruling.applies(), ruling.requires()).ifPresent(fact -> {
                throw block.fault(
                        "requires",
                        "the rule " + ruling.rule().code() + " can never be kept: " + fact
                                + " cannot be what it applies to and what it requires at once");
            });
        }
    }

    /** Where a program quotes a rule, the pack has it. */
    private void checkQuoted(Block ruleFile, List<Value> values) {
        for (var value : values) {
            if (value.key().startsWith("refuse.") && find(value.text()).isEmpty()) {
                throw ruleFile.fault(
                        "rules",
                        "the rule " + value.text() + " is missing: " + value.key() + " in values.yaml quotes it");
            }
        }
    }

    /** Labels of the acts by their codes. */
    public SequencedMap<String, String> acts() {
        return acts;
    }

    public Collection<Fact> facts() {
        return facts.values();
    }

    public List<Rule> rules() {
        return rulings.stream().map(Ruling::rule).toList();
    }

    /** Cases with what a rule says to each. */
    public List<Example> examples() {
        return examples;
    }

    public Optional<Rule> find(String code) {
        return Optional.ofNullable(byCode.get(code)).map(Ruling::rule);
    }

    /**
     * The rules an act does not keep, in their order. Refuses, as errors of the program, an act or fact the pack does not
     * know and facts without a level where a rule of the act asks for it.
     */
    public List<Finding> judge(String act, Facts known) {
        checkKnown(act, known);
        var all = counted(known, facts.values());
        var found = new ArrayList<Finding>();
        for (var ruling : rulings) {
            if (ruling.rule().acts().contains(act) && ruling.on(all) == Ruling.Verdict.BROKEN) {
                found.add(Finding.of(ruling.rule()));
            }
        }
        return found;
    }

    /**
     * What one rule says to facts, whatever the act; nothing when it is kept, does not concern them, or this pack has no
     * such rule or cannot judge it.
     */
    public Optional<Finding> finding(String code, Facts known) {
        return Optional.ofNullable(byCode.get(code))
                .filter(ruling -> ruling.rule().computable()
                        && ruling.on(counted(known, facts.values())) == Ruling.Verdict.BROKEN)
                .map(ruling -> Finding.of(ruling.rule()));
    }

    private void checkKnown(String act, Facts known) {
        if (!acts.containsKey(act)) {
            throw new IllegalArgumentException("no act has the code " + act);
        }
        known.values().forEach((name, value) -> {
            var fact = facts.get(name);
            if (fact == null || !fact.takes(value)) {
                throw new IllegalArgumentException(
                        fact == null ? "no fact has the name " + name : name + " is " + fact.expected());
            }
        });
        boolean byLevel = rulings.stream()
                .anyMatch(ruling ->
                        ruling.rule().acts().contains(act) && ruling.applies().mentions("level"));
        if (byLevel && known.get("level") == null) {
            throw new IllegalArgumentException("the act " + act + " is judged by level");
        }
    }

    /** The facts with the days between two of them counted where nobody gave the count. */
    static Facts counted(Facts known, Collection<Fact> facts) {
        var all = known;
        for (var fact : facts) {
            if (fact.from() != null
                    && fact.to() != null
                    && known.get(fact.name()) == null
                    && known.get(fact.from()) instanceof LocalDate from
                    && known.get(fact.to()) instanceof LocalDate to) {
                all = all.with(fact.name(), Math.toIntExact(ChronoUnit.DAYS.between(from, to)));
            }
        }
        return all;
    }
}

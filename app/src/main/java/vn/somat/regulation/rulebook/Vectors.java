package vn.somat.regulation.rulebook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.somat.regulation.rulebook.Ruling.Verdict;

/**
 * Bộ ví dụ của quy tắc: facts of which the pack says what each rule must make of them. A rule without an example for
 * either side, or whose example comes out otherwise, stops the start.
 */
final class Vectors {

    private static final Map<String, Verdict> SIDES = Map.of(
            "allowed", Verdict.ALLOWED,
            "refused", Verdict.BROKEN,
            "warned", Verdict.BROKEN,
            "not-concerned", Verdict.NOT_CONCERNED);

    private final Map<String, Ruling> rulings = new HashMap<>();
    private final Map<String, Fact> facts;
    private final Map<String, Set<Verdict>> seen = new HashMap<>();

    Vectors(List<Ruling> rulings, Map<String, Fact> facts) {
        rulings.forEach(ruling -> this.rulings.put(ruling.rule().code(), ruling));
        this.facts = facts;
    }

    void check(Block file) {
        for (var block : file.list("vectors")) {
            block.only("rule", "allowed", "refused", "warned", "not-concerned");
            var code = block.words("rule", 20);
            var ruling = rulings.get(code);
            if (ruling == null || !ruling.rule().computable()) {
                throw block.fault("rule", "no rule that is judged has the code " + code);
            }
            if (seen.put(code, new HashSet<>()) != null) {
                throw block.fault("rule", "the vectors of " + code + " stand twice");
            }
            SIDES.keySet().stream().filter(block::has).forEach(side -> check(ruling, block, side));
        }
    }

    /** @param rules the blocks of the rules, for the line of one without examples */
    void checkComplete(Block rules) {
        for (var block : rules.list("rules")) {
            var code = block.words("code", 20);
            if (block.has("not-computable")) {
                continue;
            }
            var sides = seen.getOrDefault(code, Set.of());
            if (!sides.contains(Verdict.ALLOWED) || !sides.contains(Verdict.BROKEN)) {
                throw block.fault(
                        "code",
                        "the rule " + code + " has no " + (sides.contains(Verdict.ALLOWED) ? "negative" : "positive")
                                + " vector");
            }
        }
    }

    private void check(Ruling ruling, Block block, String side) {
        var rule = ruling.rule();
        var outcome = rule.outcome().name().toLowerCase(Locale.ROOT);
        var wanted = SIDES.get(side);
        if (wanted == Verdict.BROKEN && !side.equals(outcome)) {
            throw block.fault(side, "the outcome of " + rule.code() + " is " + outcome);
        }
        for (var vector : block.list(side)) {
            var verdict = ruling.on(Rulebook.counted(read(vector), facts.values()));
            if (verdict != wanted) {
                throw vector.fault("the verdict of " + rule.code() + " is "
                        + (verdict == Verdict.BROKEN ? outcome : verdict.name().toLowerCase(Locale.ROOT)) + ", not "
                        + side);
            }
            seen.getOrDefault(rule.code(), new HashSet<>()).add(verdict);
        }
    }

    private Facts read(Block vector) {
        var known = Facts.none();
        for (var name : vector.names()) {
            var fact = facts.get(name);
            if (fact == null) {
                throw vector.fault(name, "no fact has the name " + name);
            }
            var value = fact.read(vector.texts(name).getFirst());
            if (value == null) {
                throw vector.fault(name, "expected " + fact.expected() + " for " + name);
            }
            known = known.with(name, value);
        }
        return known;
    }
}

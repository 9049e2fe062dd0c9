package vn.somat.regulation.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.rulebook.Rule.Outcome;

/** Reads the rules of a pack; each judged rule has its conditions, each other one the reason why it has none. */
final class RuleReader {

    private static final Condition ALWAYS = new Condition.All(List.of());

    private final Set<String> acts;
    private final Values values;
    private final ConditionReader conditions;

    RuleReader(Set<String> acts, Map<String, Fact> facts, Values values) {
        this.acts = acts;
        this.values = values;
        this.conditions = new ConditionReader(facts, values);
    }

    List<Ruling> read(Block file) {
        var seen = new HashSet<String>();
        var all = new ArrayList<Ruling>();
        for (var block : file.list("rules")) {
            block.only(
                    "code",
                    "title",
                    "who",
                    "when",
                    "acts",
                    "applies",
                    "requires",
                    "outcome",
                    "refusal",
                    "asks",
                    "allowed-by",
                    "not-computable");
            var code = block.words("code", 20);
            if (!code.matches("R-[A-Z]{3}-\\d{2}")) {
                throw block.fault("code", "a rule has a code as R-DET-01");
            }
            if (!seen.add(code)) {
                throw block.fault("code", "the rule " + code + " stands twice");
            }
            all.add(block.has("not-computable") ? unjudged(code, block) : judged(code, block));
        }
        return all;
    }

    private Ruling unjudged(String code, Block block) {
        for (var field : List.of("acts", "applies", "requires", "outcome", "refusal", "asks", "allowed-by")) {
            if (block.has(field)) {
                throw block.fault(field, "a rule that is not computable has no " + field);
            }
        }
        var rule = rule(code, block, List.of(), ALWAYS, ALWAYS, "", values.filled(block, "not-computable", 600));
        return new Ruling(rule, ALWAYS, ALWAYS);
    }

    private Ruling judged(String code, Block block) {
        var bites = block.texts("acts");
        for (var act : bites) {
            known(block, "acts", act);
        }
        var applies = block.has("applies") ? conditions.read(block.part("applies")) : ALWAYS;
        var requires = conditions.read(block.part("requires"));
        if (requires.lines().isEmpty()) {
            throw block.fault("requires", "a rule requires something");
        }
        var refusal = values.filled(block, "refusal", 600);
        return new Ruling(rule(code, block, bites, applies, requires, refusal, null), applies, requires);
    }

    private Rule rule(
            String code,
            Block block,
            List<String> bites,
            Condition applies,
            Condition requires,
            String refusal,
            @Nullable String notComputable) {
        if (block.has("asks")) {
            values.text(block, "asks", "form." + block.words("asks", 60));
        }
        if (block.has("allowed-by")) {
            known(block, "allowed-by", block.words("allowed-by", 60));
        }
        return new Rule(
                code,
                values.filled(block, "title", 300),
                values.filled(block, "who", 200),
                values.filled(block, "when", 200),
                block.citation(),
                bites,
                applies.lines(),
                requires.lines(),
                outcome(code, block),
                refusal,
                block.has("asks") ? block.words("asks", 60) : null,
                block.has("allowed-by") ? block.words("allowed-by", 60) : null,
                notComputable);
    }

    /** A rule nobody has verified may be turned into a reminder by the office, as any unverified value. */
    private static Outcome outcome(String code, Block block) {
        if (block.has("not-computable")) {
            return Outcome.WARNED;
        }
        var word = block.choice("rules." + code + ".outcome", "outcome", List.of("refused", "warned"));
        return Outcome.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private void known(Block block, String field, String act) {
        if (!acts.contains(act)) {
            throw block.fault(field, "no act has the code " + act);
        }
    }
}

package vn.somat.access;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.somat.organisation.Duty;
import vn.somat.regulation.Direction;

/** Reads acts.yaml and refuses what would quietly open a door: unknown names, and duties that must never be named. */
final class ActsFile {

    private static final int HIGHEST_RANK = 9;
    private static final Set<String> STATUSES = Set.of("V", "V2", "U");

    private ActsFile() {}

    static Acts read(InputStream in) throws IOException {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(500);
        Object loaded = new Yaml(new SafeConstructor(options)).load(in);
        var file = YamlLines.of("top", loaded, "version", "reach", "unitRank", "combinations", "acts");
        if (file.number("version") != 1) {
            throw new ActsFault("top", "this program reads version 1");
        }
        var rules = new LinkedHashMap<String, ActRule>();
        for (var line : file.list("acts")) {
            var rule = rule(line);
            if (rules.put(rule.code(), rule) != null) {
                throw new ActsFault(rule.code(), "stands there twice");
            }
        }
        var reaches = file.list("reach").stream().map(ActsFile::reach).toList();
        var combinations =
                file.list("combinations").stream().map(ActsFile::combination).toList();
        return new Acts(rules, reaches, file.number("unitRank"), combinations);
    }

    private static ActRule rule(@Nullable Object line) {
        var act = YamlLines.of(
                "acts", line, "code", "reads", "content", "makes", "afterwards", "allow", "second", "citation");
        var code = act.text("code");
        var grants = new ArrayList<Grant>();
        act.list("allow").forEach(grant -> grants.add(grant(code, grant)));
        var second = EnumSet.noneOf(Duty.class);
        second.addAll(act.names("second", Duty.class));
        return checked(new ActRule(
                code,
                act.flag("reads"),
                act.flag("content"),
                act.flag("makes"),
                act.flag("afterwards"),
                List.copyOf(grants),
                second,
                citations(code, act.value("citation"))));
    }

    private static ActRule checked(ActRule rule) {
        if (rule.grants().isEmpty()) {
            throw new ActsFault(rule.code(), "nobody may do it: allow is empty");
        }
        for (var grant : rule.grants()) {
            if (rule.content() && (grant.duty() == null || grant.duty() == Duty.ADMINISTRATOR)) {
                throw new ActsFault(rule.code(), "shows contents, so ADMINISTRATOR and anyone cannot be named");
            }
            if (!rule.reads() && grant.duty() == Duty.INSPECTOR) {
                throw new ActsFault(rule.code(), "changes something, so INSPECTOR cannot be named");
            }
        }
        return rule;
    }

    private static Grant grant(String code, @Nullable Object line) {
        var grant = YamlLines.of(code, line, "duty", "anyone", "direction", "own", "ranks");
        if (grant.has("duty") == grant.flag("anyone")) {
            throw new ActsFault(code, "each line of allow names one duty, or says anyone: true");
        }
        var ranks = ranks(code, grant);
        return new Grant(
                grant.name("duty", Duty.class),
                grant.name("direction", Direction.class),
                grant.name("own", Grant.Own.class),
                ranks[0],
                ranks[1]);
    }

    private static BookReach reach(@Nullable Object line) {
        var reach = YamlLines.of("reach", line, "duty", "directions", "ranks");
        var duty = Duty.valueOf(reach.text("duty"));
        if (duty == Duty.ADMINISTRATOR) {
            throw new ActsFault("reach", "ADMINISTRATOR reads no book");
        }
        var directions = EnumSet.copyOf(reach.names("directions", Direction.class));
        var ranks = ranks("reach of " + duty, reach);
        return new BookReach(duty, directions, ranks[0], ranks[1]);
    }

    private static Combination combination(@Nullable Object line) {
        var combination = YamlLines.of("combinations", line, "duties", "warning");
        return new Combination(EnumSet.copyOf(combination.names("duties", Duty.class)), combination.text("warning"));
    }

    private static int[] ranks(String where, YamlLines line) {
        if (!line.has("ranks")) {
            return new int[] {0, HIGHEST_RANK};
        }
        if (line.list("ranks").size() == 2
                && line.list("ranks").get(0) instanceof Integer lowest
                && line.list("ranks").get(1) instanceof Integer highest
                && 0 <= lowest
                && lowest <= highest
                && highest <= HIGHEST_RANK) {
            return new int[] {lowest, highest};
        }
        throw new ActsFault(where, "ranks are [lowest, highest] within 0 and " + HIGHEST_RANK);
    }

    private static Map<String, String> citations(String code, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> regimes) || regimes.isEmpty()) {
            throw new ActsFault(code, "needs the article it rests on");
        }
        var citations = new HashMap<String, String>();
        regimes.forEach((regime, line) -> {
            var citation = YamlLines.of(code, line, "article", "status");
            if (!STATUSES.contains(citation.text("status"))) {
                throw new ActsFault(code, "the status of a citation is V, V2 or U");
            }
            citations.put(String.valueOf(regime), citation.text("article"));
        });
        return Map.copyOf(citations);
    }
}

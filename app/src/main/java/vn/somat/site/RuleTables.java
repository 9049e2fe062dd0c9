package vn.somat.site;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import vn.somat.regulation.Rules;
import vn.somat.regulation.rulebook.Rule;
import vn.somat.site.RuleTable.Group;
import vn.somat.site.RuleTable.Row;

/** Lays the rules of the packs side by side and finds among them. */
final class RuleTables {

    private RuleTables() {}

    /**
     * @param words that must all stand in a rule, tones or none; blank for every rule
     * @param act code of an act it bites at; blank for any
     * @param pack the regime that has it; blank for any
     */
    static RuleTable of(List<Rules> packs, String words, String act, String pack) {
        var newest = packs.getLast().rulebook();
        var rows = new LinkedHashMap<String, Row>();
        Stream.concat(Stream.of(packs.getLast()), packs.stream())
                .flatMap(rules -> rules.rulebook().rules().stream())
                .forEach(rule -> rows.computeIfAbsent(rule.code(), code -> row(rule, packs)));
        var groups = new LinkedHashMap<String, List<Row>>();
        int shown = 0;
        for (var row : rows.values()) {
            if (fits(row, packs, words, act, pack)) {
                groups.computeIfAbsent(row.chief().code().substring(2, 5), family -> new ArrayList<>())
                        .add(row);
                shown++;
            }
        }
        var list = groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
        return new RuleTable(packs, newest.acts(), list, shown, rows.size());
    }

    private static Row row(Rule chief, List<Rules> packs) {
        return new Row(
                chief,
                packs.stream()
                        .map(rules -> rules.rulebook().find(chief.code()).orElse(null))
                        .toList());
    }

    private static boolean fits(Row row, List<Rules> packs, String words, String act, String pack) {
        for (int i = 0; i < packs.size(); i++) {
            var rule = row.cells().get(i);
            if (rule != null
                    && (pack.isBlank() || packs.get(i).id().equals(pack))
                    && (act.isBlank() || rule.acts().contains(act))
                    && holds(rule, words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Rule rule, String words) {
        var text = bare(String.join(
                " ",
                rule.code(),
                rule.title(),
                rule.who(),
                rule.when(),
                rule.citation().article(),
                rule.refusal(),
                Objects.requireNonNullElse(rule.notComputable(), "")));
        return Stream.of(bare(words).split(" ")).allMatch(text::contains);
    }

    /** Small letters without tones, so that whoever types without them finds too. */
    private static String bare(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replaceAll("\\s+", " ")
                .strip();
    }
}

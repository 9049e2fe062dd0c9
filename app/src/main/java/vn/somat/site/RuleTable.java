package vn.somat.site;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.Rules;
import vn.somat.regulation.rulebook.Rule;

/**
 * Bảng quy tắc: the rules of the packs side by side, as far as they were asked for.
 *
 * @param packs whose columns these are, oldest first
 * @param acts labels of the acts one may ask for, by their codes
 * @param all how many rules there are; {@code shown} of them are in the groups
 */
public record RuleTable(List<Rules> packs, Map<String, String> acts, List<Group> groups, int shown, int all) {

    /** Rules of one family: {@code DET}, {@code TRM}. */
    public record Group(String family, List<Row> rows) {}

    /**
     * One rule.
     *
     * @param chief as the newest pack that has it says it
     * @param cells for each pack the rule as it says it; null where the pack has none
     */
    public record Row(Rule chief, List<@Nullable Rule> cells) {}

    /** Labels of the acts a rule bites at. */
    public List<String> bites(Rule rule) {
        return rule.acts().stream().map(act -> acts.getOrDefault(act, act)).toList();
    }
}

package vn.somat.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.Difference;
import vn.somat.regulation.Value;
import vn.somat.regulation.rulebook.Rule;

/** Những gì thay đổi: a pack beside the one before it, in words; only what differs. */
public record PackTable(Difference difference, List<Group> groups, List<Words> fixed, List<RuleLine> rules) {

    public PackTable {
        groups = List.copyOf(groups);
        fixed = List.copyOf(fixed);
        rules = List.copyOf(rules);
    }

    /** Values of one part of the law. */
    public record Group(String title, List<Line> lines) {}

    /** One value; null on the side that has none. */
    public record Line(
            String title, @Nullable Value old, @Nullable Value now) {}

    /** What is no value; empty on the side that has none. */
    public record Words(String title, String old, String now) {}

    /** One rule; null on the side that has none. */
    public record RuleLine(
            Rule chief, @Nullable Rule old, @Nullable Rule now) {}

    /** How many lines there are in all. */
    public int size() {
        return groups.stream().mapToInt(group -> group.lines().size()).sum() + fixed.size() + rules.size();
    }
}

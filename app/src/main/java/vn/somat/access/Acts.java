package vn.somat.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.somat.organisation.Duty;

/** All of acts.yaml, read once at the start and never changed; safe to share. */
record Acts(Map<String, ActRule> rules, List<BookReach> reaches, int unitRank, List<Combination> combinations) {

    Acts {
        rules = Map.copyOf(rules);
        reaches = List.copyOf(reaches);
        combinations = List.copyOf(combinations);
    }

    ActRule rule(String act) {
        var rule = rules.get(act);
        if (rule == null) {
            throw new IllegalArgumentException("acts.yaml has no act " + act);
        }
        return rule;
    }

    /** The books these duties read wholly, cut down to a clearance. */
    List<Reach> reach(Set<Duty> duties, int clearance) {
        var found = new ArrayList<Reach>();
        for (var one : reaches) {
            int highest = Math.min(one.highest(), clearance);
            if (duties.contains(one.duty()) && one.lowest() <= highest) {
                one.directions().forEach(direction -> found.add(new Reach(direction, one.lowest(), highest)));
            }
        }
        return found.stream().distinct().toList();
    }

    List<String> warnings(Set<Duty> duties) {
        return combinations.stream()
                .filter(combination -> combination.isHeldBy(duties))
                .map(Combination::warning)
                .distinct()
                .toList();
    }
}

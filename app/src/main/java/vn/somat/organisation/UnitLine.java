package vn.somat.organisation;

import java.util.HashSet;
import java.util.Set;

/**
 * Một đơn vị qua các lần thay đổi: a unit over its changes.
 *
 * @param before what it grew out of, itself among it
 * @param after what grew out of it, itself among it
 */
record UnitLine(Set<UnitId> before, Set<UnitId> after) {

    UnitLine {
        before = Set.copyOf(before);
        after = Set.copyOf(after);
    }

    static UnitLine of(UnitId unit, UnitStore units) {
        return new UnitLine(units.withPredecessors(Set.of(unit)), units.withSuccessors(Set.of(unit)));
    }

    Set<UnitId> all() {
        var all = new HashSet<>(before);
        all.addAll(after);
        return all;
    }

    boolean goesOnIn(Unit unit) {
        return after.contains(unit.id());
    }
}

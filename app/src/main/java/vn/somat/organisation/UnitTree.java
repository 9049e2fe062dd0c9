package vn.somat.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cây tổ chức: units as they stand below one another. A snapshot, never changed. */
record UnitTree(List<Unit> units) {

    private static final Comparator<Unit> SIBLINGS =
            Comparator.comparing(Unit::code, VietnameseNames.ORDER.byLetters()).thenComparing(Unit::from);

    UnitTree {
        units = List.copyOf(units);
    }

    Optional<Unit> find(UnitId id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    /** Parents before their children, brothers and sisters by code. */
    List<Unit> inOrder() {
        var ordered = new ArrayList<Unit>();
        var known = new HashSet<UnitId>();
        units.forEach(unit -> known.add(unit.id()));
        // A parent that is not in this snapshot leaves its children at the top rather than out of sight.
        units.stream()
                .filter(unit -> unit.parent() == null || !known.contains(unit.parent()))
                .sorted(SIBLINGS)
                .forEach(top -> addWithChildren(top, ordered));
        return ordered;
    }

    UnitTree livingOn(LocalDate day) {
        return new UnitTree(units.stream().filter(unit -> unit.livesOn(day)).toList());
    }

    List<Unit> below(Set<UnitId> parents) {
        return units.stream()
                .filter(unit -> unit.parent() != null && parents.contains(unit.parent()))
                .toList();
    }

    /** Whether {@code unit} is {@code other} or stands above it. */
    boolean isAtOrAbove(UnitId unit, @Nullable UnitId other) {
        for (var step = other; step != null; ) {
            if (step.equals(unit)) {
                return true;
            }
            step = find(step).map(Unit::parent).orElse(null);
        }
        return false;
    }

    private void addWithChildren(Unit unit, List<Unit> ordered) {
        ordered.add(unit);
        below(Set.of(unit.id())).stream().sorted(SIBLINGS).forEach(child -> addWithChildren(child, ordered));
    }
}

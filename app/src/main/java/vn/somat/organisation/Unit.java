package vn.somat.organisation;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Đơn vị: one unit of the office with its lifespan.
 *
 * @param parent the unit above it; null at the top
 * @param to last day; null while it lives
 * @param predecessors units it came from by merging or renaming, and goes on for
 * @param splitFrom the unit it was split from, which goes on itself
 * @param splitOff the units that were split from it
 */
public record Unit(
        UnitId id,
        String code,
        String name,
        @Nullable UnitId parent,
        LocalDate from,
        @Nullable LocalDate to,
        Set<UnitId> predecessors,
        Set<UnitId> successors,
        Set<UnitId> splitFrom,
        Set<UnitId> splitOff) {

    public boolean livesOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "Unit[" + id.value() + " " + code + "]";
    }
}

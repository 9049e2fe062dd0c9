package vn.somat.custody.carriers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.BalanceTable.Column;
import vn.somat.custody.carriers.BalanceTable.Line;
import vn.somat.custody.carriers.StandingStore.Cell;
import vn.somat.regulation.Level;

/** Cân đối theo độ mật: made = held + on the way + elsewhere + destroyed + lost, the highest level first. */
final class LevelBalance {
    private static final List<Column> COLUMNS = List.of(
            Column.MADE, Column.HELD, Column.AWAY, Column.OUTSIDE, Column.DESTROYED, Column.LOST, Column.MISSING);

    private LevelBalance() {}

    static BalanceTable table(LocalDate day, List<Cell> cells, List<Cell> made, CarrierReading reading) {
        var levels = new HashMap<String, Level>();
        var begun = new HashMap<String, Long>();
        var standing = new HashMap<String, Map<State, Long>>();
        for (var one : made) {
            levels.put(one.level(), reading.level(one.regime(), one.level()));
            begun.merge(one.level(), one.count(), Long::sum);
        }
        for (var one : cells) {
            levels.put(one.level(), reading.level(one.regime(), one.level()));
            standing.computeIfAbsent(one.level(), same -> new EnumMap<>(State.class))
                    .merge(one.account().state(), one.count(), Long::sum);
        }
        var lines = new ArrayList<Line>();
        levels.values().stream()
                .sorted(Comparator.comparingInt(Level::rank).reversed().thenComparing(Level::code))
                .forEach(level -> lines.add(new Line(
                        level.code(),
                        level.label(),
                        0,
                        counts(new Balance(
                                begun.getOrDefault(level.code(), 0L),
                                standing.getOrDefault(level.code(), Map.of()))))));
        lines.add(Summing.of(lines, COLUMNS.size()));
        return new BalanceTable(BalanceBy.LEVEL, day, COLUMNS, lines);
    }

    private static List<Long> counts(Balance balance) {
        return List.of(
                balance.made(),
                balance.in(State.HELD),
                balance.in(State.IN_TRANSIT) + balance.in(State.CARRIED_OUT),
                balance.in(State.OUTSIDE),
                balance.in(State.DESTROYED),
                balance.in(State.LOST),
                balance.missing());
    }
}

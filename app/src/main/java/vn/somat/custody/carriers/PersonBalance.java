package vn.somat.custody.carriers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.BalanceTable.Column;
import vn.somat.custody.carriers.BalanceTable.Line;
import vn.somat.custody.carriers.StandingStore.Cell;
import vn.somat.custody.carriers.StandingStore.Flow;
import vn.somat.organisation.Organisation;

/** Cân đối theo người: what somebody took on = what they hold and have on the way + what they passed on, sent, saw destroyed or lost. */
final class PersonBalance {

    private static final List<Column> COLUMNS = List.of(
            Column.TAKEN,
            Column.HELD,
            Column.AWAY,
            Column.PASSED_ON,
            Column.OUTSIDE,
            Column.DESTROYED,
            Column.LOST,
            Column.MISSING);

    private PersonBalance() {}

    static BalanceTable table(LocalDate day, List<Cell> cells, List<Flow> flows, Organisation organisation) {
        var people = new HashSet<UUID>();
        flows.forEach(flow -> people.add(flow.holder()));
        var names = new HashMap<UUID, String>();
        organisation.people().stream()
                .filter(person -> people.contains(person.id().value()))
                .forEach(person -> names.put(person.id().value(), person.name()));
        var lines = new ArrayList<Line>();
        people.stream()
                .sorted(Comparator.comparing((UUID id) -> names.getOrDefault(id, ""))
                        .thenComparing(id -> id))
                .forEach(id -> lines.add(line(id, names, cells, flows)));
        lines.add(Summing.of(lines, COLUMNS.size()));
        return new BalanceTable(BalanceBy.PERSON, day, COLUMNS, lines);
    }

    private static Line line(UUID id, Map<UUID, String> names, List<Cell> cells, List<Flow> flows) {
        long taken = flowed(flows, flow -> flow.holder().equals(id) && flow.came());
        long held = standing(cells, id, Set.of(State.HELD));
        long away = standing(cells, id, Set.of(State.IN_TRANSIT, State.CARRIED_OUT));
        long on = left(flows, id, Set.of(State.HELD, State.IN_TRANSIT, State.CARRIED_OUT));
        long outside = left(flows, id, Set.of(State.OUTSIDE));
        long destroyed = left(flows, id, Set.of(State.DESTROYED));
        long lost = left(flows, id, Set.of(State.LOST));
        // What was written by mistake was never taken on.
        long came = taken - left(flows, id, Set.of(State.VOID));
        long missing = came - held - away - on - outside - destroyed - lost;
        return new Line(
                id.toString(),
                names.getOrDefault(id, id.toString()),
                0,
                List.of(came, held, away, on, outside, destroyed, lost, missing));
    }

    private static long left(List<Flow> flows, UUID id, Set<State> to) {
        return flowed(flows, flow -> flow.holder().equals(id) && !flow.came() && to.contains(flow.to()));
    }

    private static long flowed(List<Flow> flows, Predicate<Flow> which) {
        return flows.stream().filter(which).mapToLong(Flow::count).sum();
    }

    private static long standing(List<Cell> cells, UUID id, Set<State> states) {
        return cells.stream()
                .filter(cell -> states.contains(cell.account().state()))
                .filter(cell -> {
                    var holder = cell.account().holder();
                    return holder != null && holder.value().equals(id);
                })
                .mapToLong(Cell::count)
                .sum();
    }
}

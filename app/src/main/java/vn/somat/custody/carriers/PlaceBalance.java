package vn.somat.custody.carriers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.BalanceTable.Column;
import vn.somat.custody.carriers.BalanceTable.Line;
import vn.somat.custody.carriers.StandingStore.Cell;
import vn.somat.custody.places.Place;
import vn.somat.custody.places.PlaceId;

/** Cân đối theo nơi: what stands in each place and in whatever stands in it, and what is in somebody's hands. */
final class PlaceBalance {

    static final String IN_HAND = "hand";

    private static final List<Column> COLUMNS = List.of(Column.HELD, Column.AWAY);

    private PlaceBalance() {}

    /** Rooms are summed, what stands in them is told below them and not counted again. */
    static BalanceTable table(LocalDate day, List<Cell> cells, List<Place> tree) {
        var lines = new ArrayList<Line>();
        var summed = new ArrayList<Line>();
        for (var place : tree) {
            var inside = new HashSet<PlaceId>();
            inside(tree, place.id().value()).forEach(one -> inside.add(one.id()));
            long held = cells.stream()
                    .filter(cell -> inside.contains(cell.account().place()))
                    .mapToLong(Cell::count)
                    .sum();
            if (held > 0 || place.open()) {
                var line = new Line(
                        place.id().value().toString(),
                        place.path() + " · " + place.name(),
                        place.depth(),
                        List.of(held, 0L));
                lines.add(line);
                if (place.depth() == 0) {
                    summed.add(line);
                }
            }
        }
        var hand = new Line(
                IN_HAND,
                "",
                0,
                List.of(
                        counted(cells, Set.of(State.HELD)),
                        counted(cells, Set.of(State.IN_TRANSIT, State.CARRIED_OUT))));
        lines.add(hand);
        summed.add(hand);
        lines.add(Summing.of(summed, COLUMNS.size()));
        return new BalanceTable(BalanceBy.PLACE, day, COLUMNS, lines);
    }

    /** The place and all that stands in it; each stands behind the one it is in. */
    static List<Place> inside(List<Place> tree, UUID id) {
        var ids = new HashSet<PlaceId>(Set.of(new PlaceId(id)));
        var inside = new ArrayList<Place>();
        for (var place : tree) {
            var around = place.parent();
            if (ids.contains(place.id()) || around != null && ids.contains(around)) {
                ids.add(place.id());
                inside.add(place);
            }
        }
        return inside;
    }

    private static long counted(List<Cell> cells, Set<State> states) {
        return cells.stream()
                .filter(cell -> cell.account().place() == null
                        && states.contains(cell.account().state()))
                .mapToLong(Cell::count)
                .sum();
    }
}

package vn.somat.custody.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.vault.Contents;

/** Opens the names of places and puts them into their tree. In the caller's transaction. */
@Component
class PlaceReading {

    private static final String STEP = " › ";

    private final PlaceStore store;
    private final Contents contents;
    private final Regulations regulations;

    PlaceReading(PlaceStore store, Contents contents, Regulations regulations) {
        this.store = store;
        this.contents = contents;
        this.regulations = regulations;
    }

    /** The places of an office, each behind the one it stands in. */
    List<Place> tree(int limit) {
        var rows = store.all(limit);
        var places = new ArrayList<>(views(rows));
        places.sort(Comparator.comparing(Place::path));
        return places;
    }

    /** These, in their order. */
    List<Place> views(List<PlaceRow> rows) {
        var known = new HashMap<PlaceId, PlaceRow>();
        store.withAround(rows.stream().map(PlaceRow::id).toList()).forEach(row -> known.put(row.id(), row));
        var places = new ArrayList<Place>();
        try (var keys = contents.open(rows.stream().map(PlaceRow::content).toList())) {
            for (var row : rows) {
                var name = keys.text(row.content(), PlaceRow.NAME, row.sealedName());
                places.add(place(row, name == null ? "" : name, known));
            }
        }
        return places;
    }

    private Place place(PlaceRow row, String name, Map<PlaceId, PlaceRow> known) {
        var path = row.code();
        var plan = row.plan();
        int depth = 0;
        for (var around = parent(row, known); around != null; around = parent(around, known)) {
            path = around.code() + STEP + path;
            plan = plan == null ? around.plan() : plan;
            depth++;
        }
        return new Place(
                row.id(),
                row.kind(),
                row.parent(),
                row.code(),
                name,
                path,
                depth,
                level(row.level()),
                row.keeper(),
                plan,
                row.openedAt(),
                row.closedAt(),
                row.changes());
    }

    private static @Nullable PlaceRow parent(PlaceRow row, Map<PlaceId, PlaceRow> known) {
        return row.parent() == null ? null : known.get(row.parent());
    }

    private Level level(String code) {
        return regulations.all().reversed().stream()
                .flatMap(rules -> rules.level(code).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no pack has level " + code));
    }
}

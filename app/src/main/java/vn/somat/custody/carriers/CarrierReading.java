package vn.somat.custody.carriers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.vault.Contents;

/** Opens a page of carriers: their words by one query for the keys. In the caller's transaction. */
@Component
class CarrierReading {

    static final String NOTE = "note";

    private final MovementStore movements;
    private final Contents contents;
    private final Regulations regulations;

    CarrierReading(MovementStore movements, Contents contents, Regulations regulations) {
        this.movements = movements;
        this.contents = contents;
        this.regulations = regulations;
    }

    List<Carrier> views(List<CarrierRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var used = rows.stream()
                .map(CarrierRow::content)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var views = new ArrayList<Carrier>();
        try (var keys = contents.open(used)) {
            for (var row : rows) {
                var content = row.content();
                var name = content == null ? null : keys.text(content, CarrierRow.field(row.id()), row.sealedName());
                views.add(new Carrier(
                        row.id(),
                        row.number(),
                        row.formerNumber(),
                        row.kind(),
                        row.medium(),
                        row.document(),
                        row.paper(),
                        row.date(),
                        row.cancelled(),
                        row.copyNumber(),
                        row.parent(),
                        row.pages(),
                        level(row.regime(), row.level()),
                        row.account(),
                        name,
                        row.moves(),
                        row.movedAt(),
                        row.madeAt(),
                        row.madeBy()));
            }
        }
        return views;
    }

    List<Movement> life(CarrierId carrier) {
        var posted = movements.of(carrier);
        var used = posted.stream()
                .map(MovementStore.Posted::content)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        try (var keys = contents.open(used)) {
            return posted.stream()
                    .map(one -> {
                        var content = one.content();
                        return content == null
                                ? one.movement()
                                : one.movement().saying(keys.text(content, NOTE, one.sealedNote()));
                    })
                    .toList();
        }
    }

    /** By its own pack; what has none, by the newest that knows it. */
    Level level(@Nullable String regime, String level) {
        return regulations.all().reversed().stream()
                .filter(rules -> regime == null || rules.id().equals(regime))
                .flatMap(rules -> rules.level(level).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no pack has level " + level));
    }
}

package vn.somat.custody.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.places.Place;

/** Nơi cất giữ, as {@code openapi.yaml} describes it. */
record PlaceJson(
        UUID id,
        Place.Kind kind,
        @Nullable UUID parent,
        String code,
        String name,
        String path,
        String level,
        String levelLabel,
        UUID keeper,
        @Nullable String plan,
        Instant openedAt,
        @Nullable Instant closedAt,
        int changes) {

    static PlaceJson of(Place place) {
        return new PlaceJson(
                place.id().value(),
                place.kind(),
                place.parent() == null ? null : place.parent().value(),
                place.code(),
                place.name(),
                place.path(),
                place.level().code(),
                place.level().label(),
                place.keeper().value(),
                place.plan(),
                place.openedAt(),
                place.closedAt(),
                place.changes());
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "PlaceJson[" + code + "]";
    }
}

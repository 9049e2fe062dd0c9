package vn.somat.custody.places;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mở nơi cất giữ: a new place as it was typed. */
public record OpenPlace(
        Place.@Nullable Kind kind,
        @Nullable UUID parent,
        @Nullable String code,
        @Nullable String name,
        @Nullable String level,
        @Nullable UUID keeper,
        @Nullable String plan) {

    /** A name is not for logs. */
    @Override
    public String toString() {
        return "OpenPlace[" + code + "]";
    }
}

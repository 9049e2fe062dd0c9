package vn.somat.custody.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.Stocktaking;

/** Kiểm kê, as {@code openapi.yaml} describes it. */
record StocktakingJson(
        UUID id,
        UUID place,
        Instant begunAt,
        UUID begunBy,
        @Nullable Instant closedAt,
        @Nullable String seed,
        @Nullable Integer sample,
        int population,
        List<StocktakingLineJson> lines) {

    static StocktakingJson of(Stocktaking one) {
        return new StocktakingJson(
                one.id().value(),
                one.place().value(),
                one.begunAt(),
                one.begunBy().value(),
                one.closedAt(),
                one.seed(),
                one.sample(),
                one.population(),
                one.lines().stream().map(StocktakingLineJson::of).toList());
    }
}

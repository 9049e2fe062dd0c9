package vn.somat.custody.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.StockLine;
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
        List<LineJson> lines) {

    record LineJson(
            UUID carrier,
            String label,
            boolean expected,
            boolean found,
            StockLine.Difference difference,
            @Nullable UUID shouldStand,
            @Nullable UUID foundIn,
            @Nullable String reason) {

        static LineJson of(StockLine one) {
            var should = one.shouldStand();
            var in = one.foundIn();
            return new LineJson(
                    one.carrier().id().value(),
                    one.carrier().label(),
                    one.expected(),
                    one.found(),
                    one.difference(),
                    should == null ? null : should.value(),
                    in == null ? null : in.value(),
                    one.reason());
        }

        /** Codes only. */
        @Override
        public String toString() {
            return "LineJson[" + label + "]";
        }
    }

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
                one.lines().stream().map(LineJson::of).toList());
    }
}

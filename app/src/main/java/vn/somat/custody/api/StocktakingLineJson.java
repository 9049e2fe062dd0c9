package vn.somat.custody.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.StockLine;

/** Một dòng kiểm kê. */
record StocktakingLineJson(
        UUID carrier,
        String label,
        boolean expected,
        boolean found,
        StockLine.Difference difference,
        @Nullable UUID shouldStand,
        @Nullable UUID foundIn,
        @Nullable String reason) {

    static StocktakingLineJson of(StockLine one) {
        var should = one.shouldStand();
        var in = one.foundIn();
        return new StocktakingLineJson(
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
        return "StocktakingLineJson[" + label + "]";
    }
}

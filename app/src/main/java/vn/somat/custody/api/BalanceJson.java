package vn.somat.custody.api;

import java.util.UUID;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.Balance;

/** Cân đối bản của một văn bản, as {@code openapi.yaml} describes it. */
record BalanceJson(
        UUID document,
        long made,
        long held,
        long inTransit,
        long carriedOut,
        long outside,
        long destroyed,
        long lost,
        long unexplained) {

    static BalanceJson of(UUID document, Balance balance) {
        return new BalanceJson(
                document,
                balance.made(),
                balance.in(State.HELD),
                balance.in(State.IN_TRANSIT),
                balance.in(State.CARRIED_OUT),
                balance.in(State.OUTSIDE),
                balance.in(State.DESTROYED),
                balance.in(State.LOST),
                balance.missing());
    }
}

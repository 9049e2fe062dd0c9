package vn.somat.custody.carriers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.CarrierWriter.Moving;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;

/** Bút toán thu hồi (R-DLV-07): what was outside, or with somebody who gives it, comes back into the hands of who takes it. */
@Component
public class Returning {
    private final CarrierStore store;
    private final CarrierWriter writer;

    Returning(CarrierStore store, CarrierWriter writer) {
        this.store = store;
        this.writer = writer;
    }

    /**
     * In the transaction of the act that says why.
     *
     * @param giver who confirmed that they give what they hold
     * @param note in which condition it came
     */
    public void returned(Entry act, PersonId to, @Nullable PersonId giver, @Nullable String note, List<Seen> chosen) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("carriers come back in the transaction of an act");
        }
        var held = store.lock(chosen.stream().map(Seen::carrier).toList());
        if (held.size() != chosen.stream().map(Seen::carrier).distinct().count()) {
            throw Refusal.notThere();
        }
        for (var seen : chosen) {
            held.stream().filter(one -> one.id().equals(seen.carrier())).forEach(one -> one.requireUnmoved(seen));
        }
        for (var one : held) {
            var state = one.account().state();
            if (state != State.OUTSIDE && state != State.HELD) {
                throw Refusal.conflict("custody.recall.not-there", Carrier.label(one.number()));
            }
            var holder = one.account().holder();
            if (holder != null && !holder.equals(to) && !holder.equals(giver)) {
                throw Refusal.conflict("custody.recall.holder", Carrier.label(one.number()));
            }
        }
        writer.move(
                act,
                to,
                giver,
                note,
                held.stream()
                        .map(one -> new Moving(one, Reason.RETURNED, Account.with(to)))
                        .toList());
    }
}

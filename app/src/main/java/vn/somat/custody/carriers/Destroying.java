package vn.somat.custody.carriers;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.CarrierWriter.Moving;
import vn.somat.ledger.Entry;
import vn.somat.organisation.PersonId;

/**
 * Bút toán tiêu hủy (R-DST-04): closes the accounts of carriers that are no more, in the transaction of the act that was
 * decided on elsewhere. Whoever calls has asked who may; nothing here asks again.
 */
@Component
public class Destroying {

    private final CarrierStore store;
    private final CarrierReading reading;
    private final CarrierWriter writer;

    Destroying(CarrierStore store, CarrierReading reading, CarrierWriter writer) {
        this.store = store;
        this.reading = reading;
        this.writer = writer;
    }

    /** As they are now, kept from everybody else; refuses one that nobody here holds: lent, sent, lost, gone. */
    public List<Carrier> hold(Collection<CarrierId> ids) {
        requireAct();
        var held = store.lock(ids);
        held.forEach(one -> one.require(State.HELD, "custody.carrier.not-held"));
        return reading.views(held);
    }

    /** Of a list whose readers are known: whoever may read the list reads what stands on it. */
    public List<Carrier> listed(Collection<CarrierId> ids) {
        requireAct();
        return reading.views(store.listed(ids));
    }

    /** @param note how, where and by which minutes */
    public void destroyed(Entry act, PersonId by, @Nullable PersonId second, String note, Collection<CarrierId> ids) {
        requireAct();
        var moved = store.lock(ids).stream()
                .map(one -> new Moving(one, Reason.DESTROYED, Account.of(State.DESTROYED)))
                .toList();
        writer.move(act, by, second, note, moved);
    }

    private static void requireAct() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("accounts are closed in the transaction of an act");
        }
    }
}

package vn.somat.custody.carriers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.CarrierWriter.Moving;
import vn.somat.ledger.Entry;
import vn.somat.ledger.EntryId;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;

/** Bút toán giao nhận (R-DLV-04): movements of what stands on a slip. In the transaction of the act, which has asked who may. */
@Component
public class Handing {

    private final CarrierStore store;
    private final CarrierReading reading;
    private final CarrierWriter writer;

    Handing(CarrierStore store, CarrierReading reading, CarrierWriter writer) {
        this.store = store;
        this.reading = reading;
        this.writer = writer;
    }

    /** Where one of them goes. @param moves how often it had moved when it was looked at; null where that does not matter */
    public record Step(CarrierId carrier, @Nullable Integer moves, Reason reason, Account to) {}

    /** As they stand, kept from everybody else; refuses what somebody else answers for, or what stands in another way. */
    public List<Carrier> hold(Collection<CarrierId> ids, State state, PersonId holder) {
        requireAct();
        var held = store.lock(ids);
        held.forEach(one -> require(one, state, holder));
        return reading.views(held);
    }

    /** Those of them that are still there. */
    public List<CarrierId> still(Collection<CarrierId> ids, State state, PersonId holder) {
        requireAct();
        return store.lock(ids).stream()
                .filter(one -> one.account().state() == state
                        && holder.equals(one.account().holder()))
                .map(CarrierRow::id)
                .toList();
    }

    /** Refuses what is no issued copy for somebody. */
    public void requireIssued(Collection<CarrierId> ids) {
        requireAct();
        for (var one : store.lock(ids)) {
            if (one.kind() != CarrierKind.ISSUED || one.recipient() == null || one.cancelled()) {
                throw Refusal.conflict("custody.send.no-recipient", Carrier.label(one.number()));
            }
        }
    }

    /** All of them or none. @param note to whom, in words */
    public EntryId move(
            Entry act,
            PersonId by,
            @Nullable PersonId second,
            @Nullable String note,
            State state,
            PersonId holder,
            List<Step> steps) {
        requireAct();
        var held = store.lock(steps.stream().map(Step::carrier).toList());
        var moved = new ArrayList<Moving>();
        for (var step : steps) {
            var one = held.stream()
                    .filter(row -> row.id().equals(step.carrier()))
                    .findFirst()
                    .orElseThrow(Refusal::notThere);
            if (step.moves() != null) {
                one.requireUnmoved(new Seen(step.carrier(), step.moves()));
            }
            require(one, state, holder);
            moved.add(new Moving(one, step.reason(), step.to()));
        }
        return writer.move(act, by, second, note, moved);
    }

    private static void require(CarrierRow one, State state, PersonId holder) {
        one.require(state, state == State.HELD ? "custody.carrier.not-held" : "custody.handover.not-on-the-way");
        if (!holder.equals(one.account().holder())) {
            throw Refusal.conflict("custody.handover.not-the-giver", Carrier.label(one.number()));
        }
    }

    private static void requireAct() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("carriers are handed over in the transaction of an act");
        }
    }
}

package vn.somat.custody.carriers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.CarrierWriter.Moving;
import vn.somat.custody.places.PlaceId;
import vn.somat.ledger.Entry;
import vn.somat.ledger.EntryId;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;

/**
 * Nhận bàn giao của người thôi việc (R-PER-01, R-PER-02): all that somebody answers for, and its going over to others. What stands
 * in a place stays there; who answers for it changes. In the transaction of the act, which has asked who may.
 */
@Component
public class Succession {

    private final HolderStore holders;
    private final CarrierStore store;
    private final CarrierWriter writer;

    Succession(HolderStore holders, CarrierStore store, CarrierWriter writer) {
        this.holders = holders;
        this.store = store;
        this.writer = writer;
    }

    /** Whatever the level: whoever asks tells nobody more than a number of what they may not see. */
    public List<CarrierId> answeredFor(PersonId person) {
        return holders.answeredFor(person);
    }

    /**
     * Refuses what has moved since it was seen, is not at hand, or somebody else's.
     *
     * @param to who answers from now on; null: they were not found, and the note says why
     */
    public EntryId move(
            Entry act,
            PersonId by,
            @Nullable PersonId second,
            @Nullable String note,
            List<Seen> seen,
            PersonId from,
            @Nullable PersonId to) {
        requireAct();
        var moved = held(seen, from).stream()
                .map(one -> to == null
                        ? new Moving(one, Reason.LOST, Account.of(State.LOST))
                        : new Moving(one, Reason.SUCCEEDED, new Account(State.HELD, to, place(one))))
                .toList();
        return writer.move(act, by, second, note, moved);
    }

    /** Where it stands, as long as the place is good for its level. */
    private @Nullable PlaceId place(CarrierRow one) {
        var place = one.account().place();
        return place != null && holders.fits(place, one.rank()) ? place : null;
    }

    private List<CarrierRow> held(List<Seen> seen, PersonId from) {
        var rows = store.lock(seen.stream().map(Seen::carrier).toList());
        for (var one : seen) {
            var row = rows.stream()
                    .filter(each -> each.id().equals(one.carrier()))
                    .findFirst()
                    .orElseThrow(Refusal::notThere);
            row.requireUnmoved(one);
            if (!from.equals(row.account().holder())) {
                throw Refusal.conflict("custody.carrier.moved", Carrier.label(row.number()));
            }
            row.require(State.HELD, "custody.carrier.not-held");
        }
        return rows;
    }

    private static void requireAct() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("carriers go over in the transaction of an act");
        }
    }
}

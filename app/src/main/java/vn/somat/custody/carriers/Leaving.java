package vn.somat.custody.carriers;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Reader;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.CarrierWriter.Moving;
import vn.somat.ledger.Entry;
import vn.somat.ledger.EntryId;
import vn.somat.ledger.Refusal;

/**
 * Bản rời nơi cất giữ: movements that belong to an act of another kind, allowed there and recorded by its entry. In the caller's
 * transaction.
 */
@Component
public class Leaving {

    private final CarrierStore store;
    private final CarrierWriter writer;

    Leaving(CarrierStore store, CarrierWriter writer) {
        this.store = store;
        this.writer = writer;
    }

    /** Mang đi: what the reader holds, none above a rank; they answer for it on the whole way. */
    public EntryId carryOut(Reader reader, Collection<CarrierId> ids, int rank, Entry act) {
        var to = new Account(State.CARRIED_OUT, reader.person(), null);
        return move(reader, held(reader, ids, rank), Reason.CARRIED_OUT, one -> to, null, act);
    }

    /**
     * Mang về: all that is still on the way, into the hands of who carried it. What was lost stays lost, and what is on the way
     * for something else stays there.
     *
     * @param left of the act by which it left
     */
    public EntryId bringBack(Reader reader, Collection<CarrierId> ids, @Nullable UUID left, Entry act) {
        var back = store.lock(ids).stream()
                .filter(one -> onTheWay(reader, one) && leftBy(one, left))
                .toList();
        return move(reader, back, Reason.BROUGHT_BACK, one -> Account.with(reader.person()), null, act);
    }

    /** Mất trên đường. */
    public EntryId lose(Reader reader, CarrierId id, @Nullable UUID left, String reason, Entry act) {
        var held = store.lock(List.of(id));
        held.forEach(
                one -> refuseUnless(onTheWay(reader, one) && leftBy(one, left), one, "custody.request.not-on-the-way"));
        return move(reader, held, Reason.LOST, one -> Account.of(State.LOST), reason, act);
    }

    /** Cung cấp, chuyển giao: what the reader holds, none above a rank; from then on another body answers. */
    public EntryId give(Reader reader, List<Seen> chosen, int rank, String receipt, Entry act) {
        var held = held(reader, chosen.stream().map(Seen::carrier).toList(), rank);
        for (var one : held) {
            chosen.stream().filter(seen -> seen.carrier().equals(one.id())).forEach(one::requireUnmoved);
        }
        return move(reader, held, Reason.PROVIDED, one -> Account.of(State.OUTSIDE), receipt, act);
    }

    private List<CarrierRow> held(Reader reader, Collection<CarrierId> ids, int rank) {
        var held = store.lock(ids);
        for (var one : held) {
            one.require(State.HELD, "custody.carrier.not-held");
            refuseUnless(reader.person().equals(one.account().holder()), one, "custody.request.not-yours");
            refuseUnless(one.rank() <= rank, one, "custody.request.above");
        }
        return held;
    }

    private EntryId move(
            Reader reader,
            List<CarrierRow> rows,
            Reason reason,
            Function<CarrierRow, Account> to,
            @Nullable String note,
            Entry act) {
        var moved =
                rows.stream().map(one -> new Moving(one, reason, to.apply(one))).toList();
        return writer.move(act, reader.person(), null, note, moved);
    }

    private boolean leftBy(CarrierRow one, @Nullable UUID left) {
        return left == null || store.movedBy(one.id(), one.moves(), left);
    }

    private static boolean onTheWay(Reader reader, CarrierRow one) {
        return one.account().state() == State.CARRIED_OUT
                && reader.person().equals(one.account().holder());
    }

    private static void refuseUnless(boolean right, CarrierRow one, String code) {
        if (!right) {
            throw Refusal.conflict(code, Carrier.label(one.number()));
        }
    }
}

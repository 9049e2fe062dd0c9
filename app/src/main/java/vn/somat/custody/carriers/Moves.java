package vn.somat.custody.carriers;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.classification.determination.Words;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.CarrierWriter.Moving;
import vn.somat.custody.places.PlaceId;
import vn.somat.custody.places.Places;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Refusal;

/**
 * Chuyển bản: putting away, taking out, and what is lost, found again or was never there. Whoever acts answers for the carrier;
 * two who act on one at the same moment do not both. What goes to somebody else goes by a slip ({@code handover}).
 */
@Service
public class Moves {

    private static final int MOST = 200;

    private final CarrierStore store;
    private final CarrierReadStore reads;
    private final CarrierWriter writer;
    private final Storage storage;
    private final Places places;
    private final HeldBack held;
    private final Access access;
    private final TransactionTemplate together;

    Moves(
            CarrierStore store,
            CarrierReadStore reads,
            CarrierWriter writer,
            Storage storage,
            Places places,
            HeldBack held,
            Access access,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.reads = reads;
        this.writer = writer;
        this.storage = storage;
        this.places = places;
        this.held = held;
        this.access = access;
        this.together = new TransactionTemplate(transactions);
    }

    /** Cất vào nơi: all of them or none. */
    public void putAway(Reader reader, List<Seen> chosen, PlaceId into) {
        known(reader, chosen).forEach(one -> access.require(reader, "carrier.move", one.thing()));
        var place = places.require(reader, into);
        act(chosen, held -> {
            held.forEach(one -> one.require(State.HELD, "custody.carrier.not-held"));
            storage.require(reader, place, held);
            var entry = entry("custody.carrier.put-away", reader).on("place", into.value());
            writer.move(
                    entry,
                    reader.person(),
                    null,
                    null,
                    moving(held, Reason.PUT_AWAY, one -> one.account().in(into)));
        });
    }

    /** Lấy ra: into the hands of who answers for it. */
    public void takeOut(Reader reader, List<Seen> chosen) {
        known(reader, chosen).forEach(one -> access.require(reader, "carrier.move", one.thing()));
        act(chosen, held -> {
            held.forEach(one -> {
                one.require(State.HELD, "custody.carrier.not-held");
                if (one.account().place() == null) {
                    throw Refusal.conflict("custody.carrier.in-hand", Carrier.label(one.number()));
                }
            });
            var entry = entry("custody.carrier.taken-out", reader);
            writer.move(
                    entry,
                    reader.person(),
                    null,
                    null,
                    moving(held, Reason.TAKEN_OUT, one -> one.account().in(null)));
        });
    }

    /** Ghi nhầm: there never was such a thing. Only before it has moved, and only with a second person. */
    public void annul(Reader reader, Seen chosen, String reason, @Nullable SecondPerson second) {
        witnessed(reader, chosen, "carrier.annul", "custody.carrier.annulled", reason, second, one -> {
            one.require(State.HELD, "custody.carrier.not-held");
            if (one.moves() > 1 || reads.hasCopies(one.id())) {
                throw Refusal.conflict("custody.annul.has-moved", Carrier.label(one.number()));
            }
            if (reads.madeOnOrder(one.id())) {
                throw Refusal.conflict("custody.annul.was-made", Carrier.label(one.number()));
            }
            held.requireFree(one.id(), one.document());
            return new Moving(one, Reason.ANNULLED, Account.of(State.VOID));
        });
    }

    /** Mất: nobody stops answering for it by this alone; the report of the loss is an act of its own. */
    public void lose(Reader reader, Seen chosen, String reason, @Nullable SecondPerson second) {
        witnessed(reader, chosen, "carrier.lose", "custody.carrier.lost", reason, second, one -> {
            if (one.account().holder() == null) {
                throw Refusal.conflict("custody.carrier.not-held", Carrier.label(one.number()));
            }
            return new Moving(one, Reason.LOST, Account.of(State.LOST));
        });
    }

    /** Tìm thấy: whoever found it holds it. */
    public void find(Reader reader, Seen chosen, String reason, @Nullable SecondPerson second) {
        witnessed(reader, chosen, "carrier.find", "custody.carrier.found", reason, second, one -> {
            one.require(State.LOST, "custody.carrier.not-lost");
            return new Moving(one, Reason.FOUND, Account.with(reader.person()));
        });
    }

    private void witnessed(
            Reader reader,
            Seen chosen,
            String asked,
            String act,
            String reason,
            @Nullable SecondPerson second,
            Function<CarrierRow, Moving> becoming) {
        var known = known(reader, List.of(chosen)).getFirst();
        access.require(reader, asked, known.thing());
        var why = Words.reason(reason);
        Confirmed confirmed = access.confirm(reader, asked, known.thing(), second);
        act(
                List.of(chosen),
                held -> writer.move(
                        confirmed.witnessed(entry(act, reader)),
                        reader.person(),
                        confirmed.second(),
                        why,
                        List.of(becoming.apply(held.getFirst()))));
    }

    /** What is there for this reader, before anybody is asked whether they may. */
    private List<CarrierRow> known(Reader reader, List<Seen> chosen) {
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw Refusal.invalid("carriers", "custody.carrier.choose", MOST);
        }
        var ids = chosen.stream().map(Seen::carrier).distinct().toList();
        var known = reads.all(reader, ids);
        if (known.size() != ids.size()) {
            throw Refusal.notThere();
        }
        // Whoever is asked about is who held it as it was seen: no number typed by hand says more than that.
        requireUnmoved(known, chosen);
        return known;
    }

    /** On carriers as they were seen, held against everybody else. */
    private void act(List<Seen> chosen, Consumer<List<CarrierRow>> deed) {
        together.executeWithoutResult(tx -> {
            var held = store.lock(chosen.stream().map(Seen::carrier).toList());
            requireUnmoved(held, chosen);
            deed.accept(held);
        });
    }

    private static void requireUnmoved(List<CarrierRow> rows, List<Seen> chosen) {
        for (var seen : chosen) {
            rows.stream()
                    .filter(one -> one.id().equals(seen.carrier()))
                    .findFirst()
                    .orElseThrow(Refusal::notThere)
                    .requireUnmoved(seen);
        }
    }

    private static List<Moving> moving(List<CarrierRow> held, Reason reason, Function<CarrierRow, Account> to) {
        return held.stream()
                .map(one -> new Moving(one, reason, Objects.requireNonNull(to.apply(one))))
                .toList();
    }

    private static Entry entry(String act, Reader reader) {
        return Entry.of(act).by(reader.actor());
    }
}

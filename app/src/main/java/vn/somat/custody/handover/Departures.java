package vn.somat.custody.handover;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Signing;
import vn.somat.access.Statement;
import vn.somat.classification.determination.Words;
import vn.somat.custody.carriers.Account;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.Handing;
import vn.somat.custody.carriers.Handing.Step;
import vn.somat.custody.carriers.Reason;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/** Chuyển đi (R-DLV-08): on the way the giver answers, or the courier who has signed for it; taken back before it is received. */
@Service
public class Departures {

    private static final String GIVE = "handover.give";
    private static final String COURIER = "handover.courier";

    private final SlipStore store;
    private final SlipReadStore reads;
    private final SlipWordStore words;
    private final SlipReading reading;
    private final Drafting drafting;
    private final HandoverVerdicts verdicts;
    private final Handing handing;
    private final Signing signing;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    Departures(
            SlipStore store,
            SlipReadStore reads,
            SlipWordStore words,
            SlipReading reading,
            Drafting drafting,
            HandoverVerdicts verdicts,
            Handing handing,
            Signing signing,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.reads = reads;
        this.words = words;
        this.reading = reading;
        this.drafting = drafting;
        this.verdicts = verdicts;
        this.handing = handing;
        this.signing = signing;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Đóng bì, by the rules of the day; packed anew as long as it has not left. */
    public void pack(Reader reader, HandoverId id, Packing packing) {
        var typed = new Words();
        var seal = typed.optional("seal", packing.seal(), 40);
        if (packing.envelopes() < 0 || packing.envelopes() > 9) {
            typed.flaw("envelopes", "registry.number.range", 0, 9);
        }
        typed.refuse();
        together.executeWithoutResult(tx -> {
            var slip = mine(reader, id);
            if (slip.state() != SlipState.PREPARED) {
                throw Refusal.conflict("custody.handover.has-left", slip.label());
            }
            var rule = verdicts.packing(reading.level(slip.level()));
            if (rule.sealed() && seal == null) {
                throw Refusal.invalid("seal", "custody.handover.seal-needed");
            }
            var entry = ledger.record(verdicts.pack(slip, packing)
                    .on(slip.entry("custody.handover.packed", reader.person()))
                    .with("envelopes", packing.envelopes())
                    .with("letter", packing.letter())
                    .with("seal", seal));
            store.packed(
                    id,
                    new Slip.Packed(packing.envelopes(), packing.letter(), seal, clock.instant()),
                    reader.person(),
                    entry);
        });
    }

    /** Giao đi: the giver brings it, or gives it to somebody outside who carries it for them. */
    public void leave(Reader reader, HandoverId id, @Nullable String carriedBy, @Nullable String means) {
        var typed = new Words();
        var by = typed.optional("carriedBy", carriedBy, Words.SHORT);
        var how = typed.optional("means", means, 100);
        typed.refuse();
        together.executeWithoutResult(tx -> {
            var slip = mine(reader, id);
            if (slip.state() != SlipState.PREPARED) {
                throw Refusal.conflict("custody.handover.has-left", slip.label());
            }
            requirePacked(slip, by != null);
            if (slip.receiver() == null) {
                drafting.requireMayGoOut(handing.hold(lines(id), State.HELD, slip.giver()));
            }
            var act = slip.entry("custody.handover.left", reader.person())
                    .with("means", how)
                    .commit("carried", by);
            if (by != null || how != null || slip.receiver() == null) {
                act = verdicts.transport(slip, reader.person(), how).on(act);
            }
            var to = new Account(State.IN_TRANSIT, slip.giver(), null);
            var entry = handing.move(
                    act, reader.person(), null, null, State.HELD, slip.giver(), steps(id, Reason.DISPATCHED, to));
            store.left(slip, null, how, clock.instant(), verdicts.today().getYear(), entry);
            if (by != null) {
                words.add(id, slip.content(), Map.of(Said.CARRIED_BY, by));
            }
        });
    }

    /** Người vận chuyển nhận chuyển: signs at the screen of who gives, and answers until it is received. */
    public void takeOver(Reader reader, HandoverId id, @Nullable String means, @Nullable SecondPerson courier) {
        var known = reads.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, COURIER, known.thing(known.bearer()));
        known.requireOpen();
        requirePacked(known, true);
        if (courier == null) {
            throw Refusal.invalid("second.username", "access.second.needed");
        }
        var lines = Objects.requireNonNull(together.execute(tx -> reading.view(known)))
                .lines();
        var statement = Statement.of("custody.handover.taken-over")
                .on(KeptSlip.THING, id.value())
                .with("slip", known.label())
                .with("day", verdicts.today());
        for (var line : lines) {
            var carrier = line.carrier();
            statement = statement
                    .on("carrier", carrier.id().value())
                    .with("carrier." + carrier.id().value(), "moves " + carrier.moves());
        }
        var signed = signing.sign(reader, COURIER, known.thing(known.bearer()), courier, statement);
        if (signed.person().equals(known.receiver())) {
            throw Refusal.conflict("custody.handover.courier-receives");
        }
        together.executeWithoutResult(tx -> {
            var slip = reads.lock(reader, id).orElseThrow(Refusal::notThere).requireOpen();
            if (slip.state() != known.state() || !slip.bearer().equals(known.bearer())) {
                throw Refusal.conflict("custody.handover.changed", slip.label());
            }
            var how = means == null || means.isBlank() ? slip.means() : means.strip();
            var act = verdicts.transport(slip, reader.person(), how)
                    .on(slip.entry("custody.handover.taken-over", reader.person()))
                    .with("means", how)
                    .on("person", signed.person().value());
            for (var line : lines) {
                act = act.on("carrier", line.carrier().id().value());
            }
            var to = new Account(State.IN_TRANSIT, signed.person(), null);
            var steps = lines.stream()
                    .map(one -> new Step(one.carrier().id(), one.carrier().moves(), Reason.GIVEN_TO_COURIER, to))
                    .toList();
            var entry = handing.move(
                    signed.witnessed(act),
                    reader.person(),
                    signed.person(),
                    null,
                    slip.account(),
                    slip.bearer(),
                    steps);
            store.left(
                    slip,
                    signed.person(),
                    how,
                    clock.instant(),
                    verdicts.today().getYear(),
                    entry);
        });
    }

    /** Thu lại phiếu: before anybody has received it; all of it is the giver's again. */
    public void withdraw(Reader reader, HandoverId id, @Nullable String reason) {
        var typed = new Words();
        var why = typed.optional("reason", reason, Words.LONG);
        together.executeWithoutResult(tx -> {
            var slip = mine(reader, id);
            if (slip.state() == SlipState.ON_WAY && why == null) {
                typed.flaw("reason", "registry.text.required");
            }
            typed.refuse();
            var act = slip.entry("custody.handover.withdrawn", reader.person());
            var ids = lines(id);
            var onTheWay = slip.state() == SlipState.ON_WAY
                    ? handing.still(ids, State.IN_TRANSIT, slip.bearer())
                    : List.<CarrierId>of();
            var back = Account.with(slip.giver());
            var entry = onTheWay.isEmpty()
                    ? ledger.record(act.commit("reason", why))
                    : handing.move(
                            act,
                            reader.person(),
                            null,
                            why,
                            State.IN_TRANSIT,
                            slip.bearer(),
                            onTheWay.stream()
                                    .map(one -> new Step(one, null, Reason.TAKEN_BACK, back))
                                    .toList());
            ids.forEach(one -> store.endLine(id, one, null, null));
            store.withdrawn(id, reader.person(), clock.instant(), entry);
            if (why != null) {
                words.add(id, slip.content(), Map.of(Said.REASON, why));
            }
        });
    }

    private KeptSlip mine(Reader reader, HandoverId id) {
        var slip = reads.lock(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, GIVE, slip.thing(slip.giver()));
        return slip.requireOpen();
    }

    /** What leaves the hand of the office, or goes by somebody else, goes packed where the level asks for it. */
    private void requirePacked(KeptSlip slip, boolean carried) {
        var rule = verdicts.packing(reading.level(slip.level()));
        if ((carried || slip.receiver() == null) && rule.envelopes() > 0 && slip.packed() == null) {
            var refusal = Refusal.conflict("custody.handover.pack-first");
            throw rule.article() == null ? refusal : refusal.citing(rule.article());
        }
    }

    private List<CarrierId> lines(HandoverId id) {
        return reads.lines(List.of(id)).stream().map(KeptLine::carrier).toList();
    }

    private List<Step> steps(HandoverId id, Reason reason, Account to) {
        return lines(id).stream().map(one -> new Step(one, null, reason, to)).toList();
    }
}

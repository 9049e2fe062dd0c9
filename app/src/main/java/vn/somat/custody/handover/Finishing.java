package vn.somat.custody.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Signed;
import vn.somat.custody.carriers.Account;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.Handing;
import vn.somat.custody.carriers.Handing.Step;
import vn.somat.custody.carriers.Reason;
import vn.somat.ledger.Entry;
import vn.somat.ledger.EntryId;
import vn.somat.ledger.Ledger;
import vn.somat.organisation.PersonId;

/** Ends a slip: what came is the receiver's, what is missing stays with whoever brought it. In the caller's transaction. */
@Component
class Finishing {

    private final SlipStore store;
    private final SlipWordStore words;
    private final FaultWriter faults;
    private final HandoverVerdicts verdicts;
    private final Handing handing;
    private final Ledger ledger;
    private final Clock clock;

    Finishing(
            SlipStore store,
            SlipWordStore words,
            FaultWriter faults,
            HandoverVerdicts verdicts,
            Handing handing,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.words = words;
        this.faults = faults;
        this.verdicts = verdicts;
        this.handing = handing;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * How it ends.
     *
     * @param fresh what stands on a slip that is not written yet; null for one that is
     * @param by who enters it
     * @param second who witnessed it
     * @param signer who signed on paper
     */
    record End(
            KeptSlip slip,
            @Nullable List<Carrier> fresh,
            Checked checked,
            ReceiptKind receipt,
            PersonId by,
            @Nullable PersonId second,
            @Nullable Signed signed,
            @Nullable String signer,
            Map<Said, String> said) {}

    /** Where nothing came, nothing was handed over. */
    static String act(KeptSlip slip, Checked checked) {
        if (checked.lines().stream().noneMatch(Counted::there)) {
            return "custody.handover.nothing-came";
        }
        return slip.receiver() == null ? "custody.carrier.sent" : "custody.carrier.handed-over";
    }

    EntryId end(Entry witnessed, End end) {
        var slip = end.slip();
        var checked = end.checked();
        var handed = verdicts.handOver(slip.id(), end.by(), slip.level(), checked.checked());
        var judged = verdicts.receive(slip.id(), end.by(), slip.level(), checked.checked(), checked.tampered());
        var entry = judged.on(witnessed).with("handed", handed.decision()).with("receipt", end.receipt());
        for (var line : checked.lines()) {
            entry = entry.on("carrier", line.carrier().carrier().value());
        }
        if (slip.receiver() != null) {
            entry = entry.on("person", slip.receiver().value());
        }
        if (!checked.faults().isEmpty()) {
            entry = entry.with("faults", checked.faults().size());
        }
        if (end.signed() != null) {
            entry = end.signed().witnessed(entry);
        }
        var steps = steps(slip, checked);
        var recorded = steps.isEmpty()
                ? ledger.record(entry)
                : handing.move(entry, end.by(), end.second(), end.signer(), slip.account(), slip.bearer(), steps);
        if (end.fresh() != null) {
            store.insert(slip, end.fresh(), recorded);
        }
        words.add(slip.id(), slip.content(), end.said());
        checked.lines().forEach(one -> store.endLine(slip.id(), one.carrier().carrier(), one.there(), one.pages()));
        faults.found(slip, checked.faults(), end.by(), recorded);
        store.received(
                slip,
                checked.faults().isEmpty() ? SlipState.RECEIVED : SlipState.EXCEPTIONS,
                end.receipt(),
                checked.sealWhole(),
                end.signed() == null ? null : end.signed().key(),
                end.by(),
                clock.instant(),
                LocalDate.now(clock).getYear(),
                recorded);
        return recorded;
    }

    /** What never left the giver stays where it is when it is missing; what was lost on the way has gone its own way. */
    private List<Step> steps(KeptSlip slip, Checked checked) {
        var to = slip.receiver() == null ? Account.of(State.OUTSIDE) : Account.with(slip.receiver());
        var reason = slip.receiver() == null ? Reason.SENT : Reason.HANDED_OVER;
        var steps = new ArrayList<Step>();
        var missing = new ArrayList<CarrierId>();
        for (var line : checked.lines()) {
            var seen = line.carrier();
            if (line.there()) {
                steps.add(new Step(seen.carrier(), seen.moves(), reason, to));
            } else {
                missing.add(seen.carrier());
            }
        }
        if (slip.account() == State.IN_TRANSIT && !missing.isEmpty()) {
            handing.still(missing, State.IN_TRANSIT, slip.bearer())
                    .forEach(one -> steps.add(new Step(one, null, Reason.NOT_DELIVERED, Account.with(slip.bearer()))));
        }
        return steps;
    }
}

package vn.somat.custody.destruction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.classification.determination.Words;
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Seen;
import vn.somat.custody.destruction.Destruction.Kind;
import vn.somat.custody.destruction.Destruction.State;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.regulation.Level;
import vn.somat.vault.ContentId;

/**
 * Thực hiện tiêu hủy (R-DST-03, R-DST-04): by two persons on a decision; or by the holder alone where waiting would do harm,
 * who reports it in the same act. Carriers, electronic contents, the book and the minutes in one transaction.
 */
@Service
public class CarryingOut {

    private static final String EXECUTE = "destruction.execute";
    private static final String URGENT = "destruction.urgent";
    private static final int MOST = 50;

    private final DestructionStore store;
    private final DestructionReadStore reads;
    private final DestructionReading reading;
    private final DestructionVerdicts verdicts;
    private final Undoing undoing;
    private final Carriers carriers;
    private final SealedWords sealing;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    CarryingOut(
            DestructionStore store,
            DestructionReadStore reads,
            DestructionReading reading,
            DestructionVerdicts verdicts,
            Undoing undoing,
            Carriers carriers,
            SealedWords sealing,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.reads = reads;
        this.reading = reading;
        this.verdicts = verdicts;
        this.undoing = undoing;
        this.carriers = carriers;
        this.sealing = sealing;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Everything on the list, or nothing. The second person saw it done. */
    public void execute(Reader reader, DestructionId id, Carried typed, @Nullable SecondPerson second) {
        var known = reads.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, EXECUTE, known.thing());
        var said = said(typed, true);
        var confirmed = access.confirm(reader, EXECUTE, known.thing(), second);
        if (confirmed.second() == null || confirmed.second().equals(reader.person())) {
            throw Refusal.conflict("custody.destruction.alone");
        }
        together.executeWithoutResult(tx -> {
            var kept = store.lock(id).orElseThrow(Refusal::notThere);
            kept.require(State.DECIDED);
            var items = reads.items(id).stream().filter(KeptItem::open).toList();
            var held = undoing.hold(items);
            var judged = verdicts.carryOut(
                    kept,
                    DestructionDecisions.levels(reading.whole(kept)),
                    Objects.requireNonNull(kept.decision()),
                    said.unrecoverable(),
                    today(),
                    reader.actor());
            var record = Objects.requireNonNull(said.record());
            var entry = ledger.record(judged.on(Destructions.naming(
                            confirmed.witnessed(Destructions.entry("custody.destruction.executed", reader, kept)),
                            items)
                    .with("method", said.method())
                    .with("record", record)));
            undoing.undo(reader, kept, record, items, held, confirmed);
            store.done(id, done(kept.content(), said, reader, confirmed), entry.value());
        });
    }

    /** Tiêu hủy khẩn cấp: by whoever holds it, at once; the report is with the head in the same moment. */
    public DestructionId urgent(Reader reader, List<Seen> chosen, @Nullable String report, Carried typed) {
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw Refusal.invalid("carriers", "custody.carrier.choose", MOST);
        }
        var known = carriers.require(reader, chosen.stream().map(Seen::carrier).toList());
        known.forEach(one -> access.require(reader, URGENT, Listing.thing(one)));
        var why = Words.reason(report);
        var said = said(typed, false);
        var id = new DestructionId(UUID.randomUUID());
        var alone = new Confirmed(URGENT, null, null, false);
        together.executeWithoutResult(tx -> {
            var highest = known.stream()
                    .map(Carrier::level)
                    .max(Comparator.comparingInt(Level::rank))
                    .orElseThrow();
            var content = sealing.fresh(highest.code());
            var items = new Listed(known, List.of(), highest)
                    .items(id, 1).stream()
                            .map(item -> new KeptItem(
                                    id, item.number(), item.what(), item.carrier(), item.document(), false, null))
                            .toList();
            var held = undoing.hold(items);
            requireOwn(reader, held, chosen);
            var kept = new Kept(
                    id,
                    0,
                    Kind.URGENT,
                    State.DONE,
                    highest.code(),
                    highest.rank(),
                    null,
                    reader.person(),
                    clock.instant(),
                    null,
                    null,
                    done(content, said, reader, alone),
                    null,
                    null,
                    content,
                    sealing.seal(content, Kept.REASON, why),
                    null);
            var judged = verdicts.urgent(
                    id,
                    held.stream().map(Carrier::level).distinct().toList(),
                    said.unrecoverable(),
                    today(),
                    reader.actor());
            var entry = ledger.record(
                    judged.on(Destructions.naming(Destructions.entry("custody.destruction.urgent", reader, kept), items)
                            .with("method", said.method())
                            .commit("reason", why)));
            long number = store.insert(kept, entry.value());
            store.insert(items);
            undoing.undo(reader, kept, Destruction.label(number), items, held, alone);
        });
        return id;
    }

    /** Người đứng đầu đã nhận báo cáo. */
    public void takeNote(Reader reader, DestructionId id) {
        var known = reads.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, "destruction.note", known.thing());
        together.executeWithoutResult(tx -> {
            var kept = store.lock(id).orElseThrow(Refusal::notThere);
            if (kept.kind() != Kind.URGENT || kept.seen() != null) {
                throw Refusal.conflict("custody.destruction.noted");
            }
            var entry = ledger.record(Destructions.entry("custody.destruction.noted", reader, kept));
            store.seen(id, clock.instant(), reader.person(), entry.value());
        });
    }

    /** Whoever handed it over meanwhile, or took it from another, does not destroy it alone. */
    private static void requireOwn(Reader reader, List<Carrier> held, List<Seen> chosen) {
        for (var one : held) {
            if (!reader.person().equals(one.account().holder()) || !chosen.contains(new Seen(one.id(), one.moves()))) {
                throw Refusal.conflict("custody.carrier.moved", one.label());
            }
        }
    }

    private Done done(ContentId content, Carried said, Reader by, Confirmed confirmed) {
        return new Done(
                said.record(),
                clock.instant(),
                by.person(),
                confirmed.second(),
                Objects.requireNonNull(said.method()),
                sealing.seal(content, Kept.HOW, Objects.requireNonNull(said.how())),
                sealing.seal(content, Kept.WHERE, Objects.requireNonNull(said.where())),
                sealing.sealOptional(content, Kept.WITNESSES, said.witnesses()));
    }

    /** Cleaned; refuses with all that is missing. */
    private static Carried said(Carried typed, boolean recorded) {
        var words = new Words();
        if (typed.method() == null) {
            words.flaw("method", "registry.text.required");
        }
        var said = new Carried(
                recorded ? words.required("record", typed.record(), Listing.NUMBER) : null,
                typed.method(),
                words.required("how", typed.how(), Words.LONG),
                words.required("where", typed.where(), Words.SHORT),
                words.optional("witnesses", typed.witnesses(), Words.LONG),
                typed.unrecoverable());
        words.refuse();
        return said;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package vn.somat.custody.destruction;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.classification.determination.Words;
import vn.somat.custody.destruction.Destruction.Kind;
import vn.somat.custody.destruction.Destruction.State;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/** Đề nghị tiêu hủy (R-DST-02): the list, what is added to it and taken off, and whoever takes it back; and reading them. */
@Service
public class Destructions {

    /** How many {@link #newest} answers at most. */
    public static final int PAGE = 30;

    private static final String READ = "destruction.read";

    private final DestructionStore store;
    private final DestructionReadStore reads;
    private final DestructionReading reading;
    private final Listing listing;
    private final SealedWords sealing;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    Destructions(
            DestructionStore store,
            DestructionReadStore reads,
            DestructionReading reading,
            Listing listing,
            SealedWords sealing,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.reads = reads;
        this.reading = reading;
        this.listing = listing;
        this.sealing = sealing;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Without their lists, newest first. */
    @Transactional(readOnly = true)
    public List<Destruction> newest(Reader reader, @Nullable Long before) {
        access.require(reader, READ, Thing.none());
        return reading.views(reads.newest(reader, before, PAGE));
    }

    /** How many lists stand there; {@code most} is as many and more. */
    @Transactional(readOnly = true)
    public int waiting(Reader reader, Destruction.State state, int most) {
        return reads.waiting(reader, state, most);
    }

    @Transactional
    public Destruction read(Reader reader, DestructionId id) {
        var kept = reads.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, READ, kept.thing());
        ledger.record(entry("custody.destruction.read", reader, kept));
        return reading.whole(kept);
    }

    public DestructionId propose(Reader reader, Proposing proposing) {
        var listed = listing.of(reader, proposing);
        var words = new Words();
        var reason = words.required("reason", proposing.reason(), Words.LONG);
        var written = listing.written(words, proposing);
        words.refuse();
        var id = new DestructionId(UUID.randomUUID());
        together.executeWithoutResult(tx -> {
            var level = listed.highest();
            var content = sealing.fresh(level.code());
            var kept = new Kept(
                    id,
                    0,
                    Kind.NO_LONGER_NEEDED,
                    State.PROPOSED,
                    level.code(),
                    level.rank(),
                    written,
                    reader.person(),
                    clock.instant(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    content,
                    sealing.seal(content, Kept.REASON, reason),
                    null);
            var items = listed.items(id, 1);
            var recorded = ledger.record(naming(entry("custody.destruction.proposed", reader, kept), items)
                    .commit("reason", reason));
            store.insert(kept, recorded.value());
            store.insert(items);
        });
        return id;
    }

    /** Further things on a list that nobody has decided on yet, by whoever proposed it. */
    public void add(Reader reader, DestructionId id, Proposing more) {
        var known = own(reader, id);
        var listed = listing.of(reader, more);
        together.executeWithoutResult(tx -> {
            var kept = held(id, State.PROPOSED);
            requireNoCouncil(kept);
            var items = listed.items(id, 1 + reads.items(id).size());
            var level = listed.highest();
            ledger.record(naming(entry("custody.destruction.added", reader, known), items));
            if (level.rank() > kept.rank()) {
                store.raise(id, level.code(), level.rank());
                sealing.regroup(kept.content(), level.code());
            }
            store.insert(items);
        });
    }

    /** Bỏ khỏi danh sách: also after the decision, which then goes on for the rest. */
    public void drop(Reader reader, DestructionId id, int number, String reason) {
        var known = reads.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, "destruction.drop", known.thing());
        var why = Words.reason(reason);
        together.executeWithoutResult(tx -> {
            var kept = store.lock(id).orElseThrow(Refusal::notThere);
            if (kept.state() != State.PROPOSED && kept.state() != State.DECIDED) {
                kept.require(State.PROPOSED);
            }
            var items = reads.items(id);
            var item = items.stream()
                    .filter(one -> one.number() == number && one.open())
                    .findFirst()
                    .orElseThrow(Refusal::notThere);
            if (items.stream().filter(KeptItem::open).count() == 1) {
                throw Refusal.conflict("custody.destruction.last-item");
            }
            ledger.record(naming(entry("custody.destruction.dropped", reader, kept), List.of(item))
                    .commit("reason", why));
            store.drop(item, sealing.seal(kept.content(), Kept.dropped(number), why));
        });
    }

    /** Rút đề nghị. */
    public void withdraw(Reader reader, DestructionId id, String reason) {
        var known = own(reader, id);
        var why = Words.reason(reason);
        together.executeWithoutResult(tx -> {
            var kept = held(id, State.PROPOSED);
            var entry = ledger.record(
                    entry("custody.destruction.withdrawn", reader, known).commit("reason", why));
            store.ended(
                    id,
                    State.WITHDRAWN,
                    sealing.seal(kept.content(), Kept.REFUSAL, why),
                    clock.instant(),
                    reader.person(),
                    entry.value());
        });
    }

    private Kept own(Reader reader, DestructionId id) {
        var known = reads.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, "destruction.change", known.thing());
        return known;
    }

    private Kept held(DestructionId id, State state) {
        var kept = store.lock(id).orElseThrow(Refusal::notThere);
        kept.require(state);
        return kept;
    }

    /** What a council has looked at is not made longer behind its back. */
    private static void requireNoCouncil(Kept kept) {
        if (kept.council() != null) {
            throw Refusal.conflict("custody.destruction.council-met", Destruction.label(kept.number()));
        }
    }

    static Entry naming(Entry entry, List<KeptItem> items) {
        var named = entry.with("count", items.size());
        for (var one : items) {
            if (one.carrier() != null) {
                named = named.on("carrier", one.carrier().value());
            }
            if (one.document() != null) {
                named = named.on("document", one.document().value());
            }
        }
        return named;
    }

    static Entry entry(String act, Reader reader, Kept kept) {
        return Entry.of(act)
                .by(reader.actor())
                .on("destruction", kept.id().value())
                .level(kept.level());
    }
}

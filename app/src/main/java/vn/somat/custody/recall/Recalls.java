package vn.somat.custody.recall;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.classification.determination.Words;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.Returning;
import vn.somat.custody.carriers.Seen;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DocumentId;
import vn.somat.registry.Shredding;
import vn.somat.regulation.Direction;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/** Thu hồi (R-DLV-07): an issued paper comes back carrier by carrier until its day; its files are revoked with their keys. */
@Service
public class Recalls {

    /** How many {@link #open} answers at most. */
    public static final int PAGE = 50;

    private static final String RUN = "recall.run";
    private static final String TAKE_BACK = "recall.take-back";
    private static final String REVOKE = "recall.revoke";

    private final RecallStore store;
    private final Carriers carriers;
    private final RecallReading reading;
    private final Returning returning;
    private final Shredding shredding;
    private final Contents contents;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    Recalls(
            RecallStore store,
            Carriers carriers,
            RecallReading reading,
            Returning returning,
            Shredding shredding,
            Contents contents,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.carriers = carriers;
        this.reading = reading;
        this.returning = returning;
        this.shredding = shredding;
        this.contents = contents;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Open ones, soonest due first; those that are overdue stand at the top. */
    @Transactional(readOnly = true)
    public List<Recall> open(Reader reader, @Nullable LocalDate due, long after) {
        access.require(reader, "recall.read", Thing.none());
        return store.open(reader, due, after, PAGE).stream().map(reading::line).toList();
    }

    /** Open ones whose day lies between two, soonest first. */
    @Transactional(readOnly = true)
    public List<Recall> due(Reader reader, LocalDate from, LocalDate to, int most) {
        return store.open(reader, from.minusDays(1), Long.MAX_VALUE, most).stream()
                .filter(one -> !one.due().isAfter(to))
                .map(reading::line)
                .toList();
    }

    /** How many open ones have passed their day; {@code most} is as many and more. */
    @Transactional(readOnly = true)
    public int late(Reader reader, int most) {
        var today = LocalDate.now(clock);
        return (int) store.open(reader, null, 0, most).stream()
                .filter(one -> one.due().isBefore(today))
                .count();
    }

    /** Reading why it comes back, and in which condition, leaves an entry. */
    @Transactional
    public Recall read(Reader reader, RecallId id) {
        access.require(reader, "recall.read", Thing.none());
        var kept = store.find(reader, id).orElseThrow(Refusal::notThere);
        ledger.record(entry("custody.recall.read", reader, kept));
        return reading.whole(kept);
    }

    /** The one that is going on about a paper. */
    @Transactional(readOnly = true)
    public Optional<RecallId> of(Reader reader, DocumentId document) {
        return store.openOf(reader, document).map(KeptRecall::id);
    }

    /** By the number on its certificate. */
    @Transactional(readOnly = true)
    public Optional<RecallId> numbered(Reader reader, long number) {
        access.require(reader, "recall.read", Thing.none());
        return store.numbered(reader, number).map(KeptRecall::id);
    }

    public RecallId begin(Reader reader, DocumentId document, @Nullable LocalDate due, String reason) {
        var paper = carriers.paper(reader, document).orElseThrow(Refusal::notThere);
        var thing = Thing.of("document", document.value())
                .level(paper.level().code(), paper.level().rank())
                .in(paper.direction());
        access.require(reader, RUN, thing);
        if (paper.direction() != Direction.OUTGOING || !paper.level().secret()) {
            throw Refusal.conflict("custody.recall.not-issued");
        }
        var words = new Words();
        var why = words.required("reason", reason, Words.LONG);
        if (due == null || !due.isAfter(LocalDate.now(clock))) {
            words.flaw("due", due == null ? "registry.text.required" : "custody.recall.past");
        }
        words.refuse();
        if (due == null) {
            throw new IllegalStateException("checked");
        }
        var id = new RecallId(UUID.randomUUID());
        together.executeWithoutResult(tx -> {
            // Nobody makes a copy of it between what is counted and what follows.
            shredding.hold(List.of(document));
            var content = contents.create(KeyGroup.of(paper.level().code()));
            var entry = ledger.record(Entry.of("custody.recall.begun")
                    .by(reader.actor())
                    .on("recall", id.value())
                    .on("document", document.value())
                    .level(paper.level().code())
                    .with("due", due)
                    .commit("reason", why));
            try (var keys = contents.open(List.of(content))) {
                var sealed = keys.seal(content, RecallStore.REASON, why);
                store.begin(id, document, due, content, sealed, clock.instant(), reader.person(), entry.value());
            }
        });
        return id;
    }

    /**
     * These came back into the reader's hands: from another body; or from somebody of the office, whose account nothing leaves
     * without them.
     *
     * @param second who holds them, where somebody of the office does
     */
    public void returned(
            Reader reader, RecallId id, List<Seen> chosen, @Nullable String condition, @Nullable SecondPerson second) {
        var known = running(reader, id);
        var words = new Words();
        var said = words.optional("condition", condition, Words.SHORT);
        words.refuse();
        if (chosen.isEmpty()) {
            throw Refusal.invalid("carriers", "custody.carrier.choose", PAGE);
        }
        var giver = heldByOthers(reader, chosen)
                ? access.confirm(reader, TAKE_BACK, known.thing(), second).second()
                : null;
        together.executeWithoutResult(tx -> {
            hold(known);
            var act = entry("custody.recall.returned", reader, known).commit("condition", said);
            var entry = ledger.record(naming(act, chosen));
            returning.returned(entry("custody.carrier.returned", reader, known), reader.person(), giver, said, chosen);
            try (var keys = contents.open(List.of(known.content()))) {
                for (var one : chosen) {
                    var carrier = one.carrier();
                    store.returned(
                            id,
                            carrier,
                            said == null ? null : keys.seal(known.content(), RecalledCopy.field(carrier), said),
                            clock.instant(),
                            reader.person(),
                            entry.value());
                }
            }
        });
    }

    private boolean heldByOthers(Reader reader, List<Seen> chosen) {
        return carriers.require(reader, chosen.stream().map(Seen::carrier).toList()).stream()
                .map(one -> one.account().holder())
                .anyMatch(holder -> holder != null && !holder.equals(reader.person()));
    }

    /** Lines before recalls before carriers, as everywhere: nobody waits for each other. */
    private void hold(KeptRecall known) {
        shredding.hold(List.of(known.document()));
        store.lock(known.id());
    }

    /** Thu hồi văn bản điện tử: its files go with their keys; that they were there, and this act, stay. */
    public void revoke(Reader reader, RecallId id, @Nullable SecondPerson second) {
        var known = running(reader, id);
        access.require(reader, REVOKE, known.thing());
        var confirmed = access.confirm(reader, REVOKE, known.thing(), second);
        together.executeWithoutResult(tx -> {
            hold(known);
            if (shredding.files(known.document()) == 0) {
                throw Refusal.conflict("custody.recall.no-files");
            }
            int files = shredding.shredFiles(reader, known.document(), label(known), confirmed);
            ledger.record(confirmed.witnessed(
                    entry("custody.recall.revoked", reader, known).with("files", files)));
            store.revoked(id, clock.instant());
        });
    }

    /** Only when nothing is outstanding. */
    public void close(Reader reader, RecallId id) {
        var known = running(reader, id);
        together.executeWithoutResult(tx -> {
            hold(known);
            var now = store.find(reader, id).orElseThrow(Refusal::notThere);
            if (now.outstanding() > 0) {
                throw Refusal.conflict("custody.recall.outstanding", now.outstanding());
            }
            var entry = ledger.record(entry("custody.recall.closed", reader, known));
            store.close(id, clock.instant(), reader.person(), entry.value());
        });
    }

    private KeptRecall running(Reader reader, RecallId id) {
        var known = store.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, RUN, known.thing());
        if (known.closed() != null) {
            throw Refusal.conflict("custody.recall.closed");
        }
        return known;
    }

    private static String label(KeptRecall kept) {
        return String.format(Locale.ROOT, "TL-%04d", kept.number());
    }

    private static Entry naming(Entry entry, List<Seen> chosen) {
        var named = entry.with("count", chosen.size());
        for (var one : chosen) {
            named = named.on("carrier", one.carrier().value());
        }
        return named;
    }

    private static Entry entry(String act, Reader reader, KeptRecall kept) {
        return Entry.of(act)
                .by(reader.actor())
                .on("recall", kept.id().value())
                .on("document", kept.document().value())
                .level(kept.level());
    }
}

package vn.somat.custody.destruction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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
import vn.somat.custody.carriers.Carrier;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.custody.carriers.Carriers;
import vn.somat.custody.carriers.HeldBack;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DocumentId;
import vn.somat.registry.KeptBack;

/** Giữ lại: what must not be destroyed, on whatever way; why, until when, and who said so. */
@Service
public class Holds implements KeptBack, HeldBack {

    private static final String LIFT = "hold.lift";
    private static final String KIND = "hold";

    /** How many {@link #open} answers at most. */
    public static final int PAGE = 50;

    private final HoldStore store;
    private final RetentionStore retention;
    private final HoldReading reading;
    private final Carriers carriers;
    private final SealedWords sealing;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    Holds(
            HoldStore store,
            RetentionStore retention,
            HoldReading reading,
            Carriers carriers,
            SealedWords sealing,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.retention = retention;
        this.reading = reading;
        this.carriers = carriers;
        this.sealing = sealing;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** All that are not lifted, oldest first, with their reasons; of what is not this reader's there is nothing. */
    @Transactional
    public List<Hold> open(Reader reader, @Nullable HoldId after) {
        access.require(reader, "hold.read", Thing.none());
        var rows = store.open(reader, after, PAGE);
        var entry = Entry.of("custody.holds.read").by(reader.actor()).with("count", rows.size());
        for (var row : rows) {
            entry = entry.on(KIND, row.kept().id().value());
        }
        ledger.record(entry);
        return reading.views(rows);
    }

    /** Giữ lại cả văn bản: its copies, files and words. */
    public HoldId hold(Reader reader, DocumentId document, @Nullable LocalDate until, String reason) {
        var paper = carriers.paper(reader, document).orElseThrow(Refusal::notThere);
        var thing = Thing.of("document", document.value())
                .level(paper.level().code(), paper.level().rank())
                .in(paper.direction());
        return hold(reader, null, document, thing, until, reason);
    }

    /** Giữ lại một bản. */
    public HoldId hold(Reader reader, CarrierId carrier, @Nullable LocalDate until, String reason) {
        var one = carriers.require(reader, List.of(carrier)).getFirst();
        return hold(reader, carrier, null, Listing.thing(one), until, reason);
    }

    private HoldId hold(
            Reader reader,
            @Nullable CarrierId carrier,
            @Nullable DocumentId document,
            Thing thing,
            @Nullable LocalDate until,
            String reason) {
        access.require(reader, "hold.set", thing);
        var words = new Words();
        var why = words.required("reason", reason, Words.LONG);
        if (until != null && until.isBefore(today())) {
            words.flaw("until", "custody.hold.past");
        }
        words.refuse();
        var id = new HoldId(UUID.randomUUID());
        var level = Objects.requireNonNull(thing.levelCode());
        together.executeWithoutResult(tx -> {
            var content = sealing.fresh(level);
            var entry = ledger.record(Entry.of("custody.hold.set")
                    .by(reader.actor())
                    .on(KIND, id.value())
                    .on(thing.kind(), thing.id())
                    .level(level)
                    .with("until", until)
                    .commit("reason", why));
            store.insert(
                    new KeptHold(
                            id,
                            carrier,
                            document,
                            until,
                            content,
                            sealing.seal(content, HoldStore.REASON, why),
                            clock.instant(),
                            reader.person()),
                    entry.value());
            // Whoever was just destroying it has finished by now.
            if (carrier != null && store.gone(carrier)) {
                throw Refusal.conflict("custody.hold.gone");
            }
        });
        return id;
    }

    /** Thôi giữ, with a second person. */
    public void lift(Reader reader, HoldId id, String reason, @Nullable SecondPerson second) {
        var known = store.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, LIFT, known.thing());
        var why = Words.reason(reason);
        var confirmed = access.confirm(reader, LIFT, known.thing(), second);
        together.executeWithoutResult(tx -> {
            var held = store.lock(id).orElseThrow(Refusal::notThere);
            if (held.lifted()) {
                throw Refusal.conflict("custody.hold.lifted");
            }
            var thing = known.thing();
            var entry = ledger.record(confirmed
                    .witnessed(Entry.of("custody.hold.lifted")
                            .by(reader.actor())
                            .on(KIND, id.value())
                            .on(thing.kind(), thing.id())
                            .level(thing.levelCode()))
                    .commit("reason", why));
            store.lift(
                    id,
                    sealing.seal(held.content(), HoldStore.LIFTED, why),
                    clock.instant(),
                    reader.person(),
                    confirmed.second(),
                    entry.value());
        });
    }

    /** The paper itself, for its words and files; whoever holds back one copy holds back what is said of it there too. */
    @Override
    @Transactional(readOnly = true)
    public void requireFree(DocumentId document) {
        refuse(store.holding(document, today()));
        requireOver(List.of(), List.of(document));
    }

    @Override
    @Transactional(readOnly = true)
    public void requireFree(CarrierId carrier, @Nullable DocumentId document) {
        requireFree(List.of(carrier), document == null ? List.of() : List.of(document));
    }

    /** Carriers by themselves, or by their papers. */
    void requireFree(Collection<Carrier> some) {
        requireFree(
                some.stream().map(Carrier::id).toList(),
                some.stream().map(Carrier::document).filter(Objects::nonNull).toList());
    }

    private void requireFree(List<CarrierId> some, List<DocumentId> papers) {
        refuse(store.holding(some, papers, today()));
        requireOver(some, papers);
    }

    private static void refuse(List<Holding> holding) {
        holding.stream().findFirst().ifPresent(held -> {
            throw refused(held);
        });
    }

    private void requireOver(List<CarrierId> some, List<DocumentId> papers) {
        retention.holding(some, papers, today()).ifPresent(held -> {
            throw Refusal.conflict("custody.hold.retained", held.name(), day(Objects.requireNonNull(held.until())));
        });
    }

    private static Refusal refused(Holding held) {
        var until = held.until();
        return until == null
                ? Refusal.conflict("custody.hold.held", held.name())
                : Refusal.conflict("custody.hold.held-until", held.name(), day(until));
    }

    private static String day(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

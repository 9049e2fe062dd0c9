package vn.somat.custody.carriers;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
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
import vn.somat.custody.carriers.Scanned.Outcome;
import vn.somat.custody.places.Place;
import vn.somat.custody.places.PlaceId;
import vn.somat.custody.places.Places;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/**
 * Kiểm kê (R-STO-01): what should stand in a place against what does. Whoever counts is cleared for the place. What is one
 * too many is brought into the books where it was found; what is missing stays with who answers for it, and is said.
 */
@Service
public class Stocktakings {

    private static final String RUN = "stocktaking.run";
    private static final String CLOSE = "stocktaking.close";
    /** How many {@link #newest} answers at most. */
    public static final int PAGE = 30;

    private final StocktakingStore store;
    private final CarrierStore carriers;
    private final StocktakingReading reading;
    private final FoundElsewhere elsewhere;
    private final Places places;
    private final StocktakingReasons reasonsGiven;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    Stocktakings(
            StocktakingStore store,
            CarrierStore carriers,
            StocktakingReading reading,
            FoundElsewhere elsewhere,
            Places places,
            StocktakingReasons reasonsGiven,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.carriers = carriers;
        this.reading = reading;
        this.elsewhere = elsewhere;
        this.places = places;
        this.reasonsGiven = reasonsGiven;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Newest first, without their lines; of one place or of all. */
    @Transactional(readOnly = true)
    public List<Stocktaking> newest(Reader reader, @Nullable PlaceId place, @Nullable Instant before) {
        access.require(reader, "custody.read", Thing.none());
        return store.page(place, before, PAGE).stream()
                .map(StocktakingStore.Head::stocktaking)
                .toList();
    }

    /** One with its lines, for whoever may count there. */
    @Transactional(readOnly = true)
    public Stocktaking read(Reader reader, StocktakingId id) {
        return whole(reader, id);
    }

    private Stocktaking whole(Reader reader, StocktakingId id) {
        var head = store.find(id).orElseThrow(Refusal::notThere);
        access.require(reader, "stocktaking.read", thing(place(reader, head)));
        return reading.whole(reader, head);
    }

    /** Everything that stands there. */
    public StocktakingId begin(Reader reader, PlaceId where) {
        return begin(reader, where, null, null);
    }

    /** Some of it, drawn from what the inspector named ({@link Sample}); all of it where nothing is named. */
    public StocktakingId begin(Reader reader, PlaceId where, @Nullable String seed, @Nullable Integer size) {
        var place = places.require(reader, where);
        access.require(reader, RUN, thing(place));
        var sample = Sample.of(seed, size);
        var id = new StocktakingId(UUID.randomUUID());
        together.executeWithoutResult(tx -> {
            var there = store.standingIn(where);
            if (sample != null && sample.size() > there.size()) {
                throw Refusal.invalid("sample", "custody.stocktaking.sample-most", there.size());
            }
            var entry = ledger.record(entry("custody.stocktaking.begun", reader, id, place)
                    .with("seed", sample == null ? null : sample.seed())
                    .with("count", sample == null ? there.size() : sample.size()));
            var counted = sample == null ? there : sample.drawn(there);
            store.begin(id, where, sample, there.size(), counted, reader.person(), clock.instant(), entry.value());
        });
        return id;
    }

    /**
     * Of the expected ones: what was not marked before and is there, and what was and is not. Everything else stays as it is, for
     * another may be counting.
     */
    public void tick(Reader reader, StocktakingId id, Collection<CarrierId> there, Collection<CarrierId> notThere) {
        open(reader, id, (place, head) -> {
            ledger.record(entry("custody.stocktaking.ticked", reader, id, place)
                    .with("count", there.size())
                    .with("missing", notThere.size()));
            store.tick(id, there, true);
            store.tick(id, notThere, false);
        });
    }

    /** Scanned by mistake. */
    public void takeOff(Reader reader, StocktakingId id, CarrierId carrier) {
        open(reader, id, (place, head) -> {
            if (!store.takeOff(id, carrier)) {
                throw Refusal.notThere();
            }
            ledger.record(
                    entry("custody.stocktaking.taken-off", reader, id, place).on("carrier", carrier.value()));
        });
    }

    /** It cannot be finished: nothing is moved, and why is kept. */
    public void giveUp(Reader reader, StocktakingId id, String reason) {
        open(reader, id, (place, head) -> {
            var typed = new Words();
            var why = typed.required("reason", reason, Words.SHORT);
            typed.refuse();
            var content = reasonsGiven.content(place.level().code());
            var entry = ledger.record(
                    entry("custody.stocktaking.given-up", reader, id, place).commit("reason", why));
            store.giveUp(
                    id, reader.person(), content, reasonsGiven.keep(content, id, why), clock.instant(), entry.value());
        });
    }

    /**
     * By the number on its label: an expected one is ticked, another is misplaced or one too many here.
     *
     * @param in the place inside it was found in; null when nobody says
     */
    public Scanned scan(Reader reader, StocktakingId id, String label, @Nullable PlaceId in) {
        var typed = new Words();
        var text = typed.required("label", label, 20).toUpperCase(Locale.ROOT);
        if (!text.isEmpty() && !text.matches("B-\\d{1,12}")) {
            typed.flaw("label", "custody.stocktaking.label");
        }
        typed.refuse();
        var outcome = new AtomicReference<>(Outcome.NOT_DRAWN);
        var scanned = new AtomicReference<@Nullable CarrierId>();
        open(reader, id, (place, head) -> {
            if (in != null) {
                requireInside(place, in);
            }
            var row = carriers.numbered(Long.parseLong(text.substring(2)))
                    .filter(one -> one.rank() <= Math.max(0, reader.clearance()))
                    .orElseThrow(() -> Refusal.invalid("label", "custody.stocktaking.unknown"));
            scanned.set(row.id());
            var stands = row.account().place();
            var before = store.found(id, row.id());
            if (before.isEmpty() && head.seed() != null && stands != null && store.isInside(place.id(), stands)) {
                return;
            }
            ledger.record(entry("custody.stocktaking.scanned", reader, id, place)
                    .on("carrier", row.id().value()));
            store.scan(id, row, in);
            outcome.set(outcome(before.orElse(null), stands, in));
        });
        return new Scanned(
                Objects.requireNonNull(scanned.get()), text, Objects.requireNonNull(outcome.get()), store.soFar(id));
    }

    /** @param before whether it was found before; null when it was not on the list */
    private static Outcome outcome(@Nullable Boolean before, @Nullable PlaceId stands, @Nullable PlaceId in) {
        if (before == null) {
            return stands == null ? Outcome.EXTRA : Outcome.MISPLACED;
        }
        if (before) {
            return Outcome.AGAIN;
        }
        return in == null || in.equals(stands) ? Outcome.FOUND : Outcome.MISPLACED;
    }

    /** Refuses a place that does not stand in the one that is counted. */
    @Transactional(readOnly = true)
    public void requireInside(Reader reader, StocktakingId id, PlaceId in) {
        var place = place(reader, store.find(id).orElseThrow(Refusal::notThere));
        access.require(reader, RUN, thing(place));
        requireInside(place, in);
    }

    private void requireInside(Place place, PlaceId in) {
        if (!store.isInside(place.id(), in)) {
            throw Refusal.invalid("in", "custody.stocktaking.not-inside", place.code());
        }
    }

    /** How far it is. */
    @Transactional(readOnly = true)
    public CountedSoFar soFar(Reader reader, StocktakingId id) {
        var head = store.find(id).orElseThrow(Refusal::notThere);
        access.require(reader, "stocktaking.read", thing(place(reader, head)));
        return store.soFar(id);
    }

    /** Each difference with its reason; what was found too many stands here from now on. */
    public void close(Reader reader, StocktakingId id, Map<CarrierId, String> reasons, @Nullable SecondPerson second) {
        var known = Objects.requireNonNull(together.execute(tx -> whole(reader, id)));
        var place = places.require(reader, known.place());
        access.require(reader, CLOSE, thing(place));
        var said = StocktakingReasons.of(known, reasons);
        var confirmed = access.confirm(reader, CLOSE, thing(place), second);
        open(reader, id, (there, head) -> {
            var now = whole(reader, id);
            if (!differences(now).equals(differences(known))) {
                throw Refusal.conflict("custody.stocktaking.changed");
            }
            var content = reasonsGiven.keep(id, place.level().code(), said);
            elsewhere.settle(reader, place, now, confirmed);
            var entry = ledger.record(confirmed
                    .witnessed(entry("custody.stocktaking.closed", reader, id, place))
                    .with("count", now.expected())
                    .with("missing", now.missing().size())
                    .with("extra", now.extra().size())
                    .with("misplaced", now.misplaced().size()));
            store.close(id, reader.person(), confirmed.second(), content, clock.instant(), entry.value());
        });
    }

    private void open(Reader reader, StocktakingId id, BiConsumer<Place, Stocktaking> counting) {
        var known = store.find(id).orElseThrow(Refusal::notThere);
        var place = place(reader, known);
        access.require(reader, RUN, thing(place));
        together.executeWithoutResult(tx -> {
            var head = store.lock(id).orElseThrow(Refusal::notThere);
            if (!head.stocktaking().open()) {
                throw Refusal.conflict("custody.stocktaking.closed-before");
            }
            counting.accept(place, head.stocktaking());
        });
    }

    private static List<String> differences(Stocktaking counted) {
        return counted.lines().stream()
                .filter(StockLine::differs)
                .map(line -> line.carrier().label() + line.difference())
                .toList();
    }

    private Place place(Reader reader, StocktakingStore.Head head) {
        return places.require(reader, head.stocktaking().place());
    }

    private static Thing thing(Place place) {
        return Thing.of("place", place.id().value())
                .level(place.level().code(), place.level().rank());
    }

    private static Entry entry(String act, Reader reader, StocktakingId id, Place place) {
        return Entry.of(act)
                .by(reader.actor())
                .on("stocktaking", id.value())
                .on("place", place.id().value())
                .level(place.level().code());
    }
}

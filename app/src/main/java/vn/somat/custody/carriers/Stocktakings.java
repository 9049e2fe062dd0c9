package vn.somat.custody.carriers;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.access.Thing;
import vn.somat.classification.determination.Words;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.CarrierWriter.Moving;
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
    private final CarrierReading reading;
    private final CarrierWriter writer;
    private final Storage storage;
    private final Places places;
    private final StocktakingReasons reasonsGiven;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    Stocktakings(
            StocktakingStore store,
            CarrierStore carriers,
            CarrierReading reading,
            CarrierWriter writer,
            Storage storage,
            Places places,
            StocktakingReasons reasonsGiven,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.carriers = carriers;
        this.reading = reading;
        this.writer = writer;
        this.storage = storage;
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
        var rows = store.lines(id);
        var views =
                reading.views(rows.stream().map(StocktakingStore.Row::carrier).toList());
        var reasons = reasonsGiven.open(head.content(), rows);
        var lines = new ArrayList<StockLine>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            lines.add(new StockLine(
                    views.get(i),
                    row.expected(),
                    row.found(),
                    row.shouldStand(),
                    reasons.get(row.carrier().id())));
        }
        var known = head.stocktaking();
        return new Stocktaking(
                id,
                known.place(),
                known.begunAt(),
                known.begunBy(),
                known.closedAt(),
                known.closedBy(),
                known.second(),
                lines);
    }

    public StocktakingId begin(Reader reader, PlaceId where) {
        var place = places.require(reader, where);
        access.require(reader, RUN, thing(place));
        var id = new StocktakingId(UUID.randomUUID());
        together.executeWithoutResult(tx -> {
            var entry = ledger.record(entry("custody.stocktaking.begun", reader, id, place));
            store.begin(id, where, reader.person(), clock.instant(), entry.value());
        });
        return id;
    }

    /** Exactly these of the expected ones are there; may be said as often as needed until it is closed. */
    public void tick(Reader reader, StocktakingId id, Collection<CarrierId> found) {
        open(reader, id, place -> {
            ledger.record(entry("custody.stocktaking.ticked", reader, id, place).with("count", found.size()));
            store.tick(id, found);
        });
    }

    /** By the number on its label: an expected one is ticked, another is one too many here. */
    public void scan(Reader reader, StocktakingId id, String label) {
        var typed = new Words();
        var text = typed.required("label", label, 20).toUpperCase(Locale.ROOT);
        if (!text.isEmpty() && !text.matches("B-\\d{1,12}")) {
            typed.flaw("label", "custody.stocktaking.label");
        }
        typed.refuse();
        open(reader, id, place -> {
            var row = carriers.numbered(Long.parseLong(text.substring(2)))
                    .filter(one -> one.rank() <= Math.max(0, reader.clearance()))
                    .orElseThrow(() -> Refusal.invalid("label", "custody.stocktaking.unknown"));
            ledger.record(entry("custody.stocktaking.scanned", reader, id, place)
                    .on("carrier", row.id().value()));
            store.scan(id, row.id(), row.account().place());
        });
    }

    /** Each difference with its reason; what was found too many stands here from now on. */
    public void close(Reader reader, StocktakingId id, Map<CarrierId, String> reasons, @Nullable SecondPerson second) {
        var known = Objects.requireNonNull(together.execute(tx -> whole(reader, id)));
        var place = places.require(reader, known.place());
        access.require(reader, CLOSE, thing(place));
        var said = StocktakingReasons.of(known, reasons);
        var confirmed = access.confirm(reader, CLOSE, thing(place), second);
        open(reader, id, there -> {
            var now = whole(reader, id);
            if (!differences(now).equals(differences(known))) {
                throw Refusal.conflict("custody.stocktaking.changed");
            }
            var content = reasonsGiven.keep(id, place.level().code(), said);
            settle(reader, place, now, confirmed);
            var entry = ledger.record(confirmed
                    .witnessed(entry("custody.stocktaking.closed", reader, id, place))
                    .with("count", now.expected())
                    .with("missing", now.missing().size())
                    .with("extra", now.extra().size()));
            store.close(id, reader.person(), confirmed.second(), content, clock.instant(), entry.value());
        });
    }

    private void settle(Reader reader, Place place, Stocktaking counted, Confirmed confirmed) {
        var extra = carriers.lock(
                counted.extra().stream().map(line -> line.carrier().id()).toList());
        var moved = extra.stream()
                .filter(one -> one.account().state() == State.HELD
                        && one.rank() <= place.level().rank()
                        && !place.id().equals(one.account().place()))
                .toList();
        if (moved.isEmpty()) {
            return;
        }
        storage.require(reader, place, moved);
        writer.move(
                confirmed
                        .witnessed(Entry.of("custody.carrier.found-here").by(reader.actor()))
                        .on("place", place.id().value()),
                reader.person(),
                confirmed.second(),
                null,
                moved.stream()
                        .map(one -> new Moving(
                                one, Reason.STOCKTAKING, one.account().in(place.id())))
                        .toList());
    }

    private void open(Reader reader, StocktakingId id, Consumer<Place> counting) {
        var known = store.find(id).orElseThrow(Refusal::notThere);
        var place = place(reader, known);
        access.require(reader, RUN, thing(place));
        together.executeWithoutResult(tx -> {
            var head = store.lock(id).orElseThrow(Refusal::notThere);
            if (!head.stocktaking().open()) {
                throw Refusal.conflict("custody.stocktaking.closed-before");
            }
            counting.accept(place);
        });
    }

    private static List<String> differences(Stocktaking counted) {
        return counted.lines().stream()
                .filter(StockLine::differs)
                .map(line -> line.carrier().label() + line.found())
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

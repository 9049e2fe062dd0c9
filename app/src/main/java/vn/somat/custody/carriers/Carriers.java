package vn.somat.custody.carriers;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.custody.places.PlaceId;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.registry.DocumentId;

/** Bản đang có: what somebody holds, what stands in a place, what became of one carrier, and how the copies of a paper balance. */
@Service
public class Carriers {

    private static final String READ = "custody.read";
    private static final int PAGE = 50;
    private static final int MOST_COPIES = 1_000;

    private final CarrierReadStore store;
    private final BalanceStore balances;
    private final CarrierReading reading;
    private final Access access;
    private final Ledger ledger;

    Carriers(CarrierReadStore store, BalanceStore balances, CarrierReading reading, Access access, Ledger ledger) {
        this.store = store;
        this.balances = balances;
        this.reading = reading;
        this.access = access;
        this.ledger = ledger;
    }

    /** @param next number after which the next page begins; null on the last one */
    public record Page(List<Carrier> carriers, @Nullable Long next) {

        public Page {
            carriers = List.copyOf(carriers);
        }
    }

    /**
     * One with all its movements.
     *
     * @param made what was copied from it; at most a page
     */
    public record Life(Carrier carrier, List<Movement> movements, List<Carrier> made) {

        public Life {
            movements = List.copyOf(movements);
            made = List.copyOf(made);
        }
    }

    @Transactional(readOnly = true)
    public Page mine(Reader reader, @Nullable Long after) {
        return page(reader, limit -> store.heldBy(reader, reader.person(), after, limit));
    }

    @Transactional(readOnly = true)
    public Page in(Reader reader, PlaceId place, @Nullable Long after) {
        return page(reader, limit -> store.standingIn(reader, place, after, limit));
    }

    /** Of these papers; what the reader may not see is not there. */
    @Transactional(readOnly = true)
    public Page of(Reader reader, Collection<DocumentId> documents, @Nullable Long after) {
        return page(reader, limit -> store.of(reader, documents, after, limit));
    }

    /** The paper behind copies, when it is there for the reader. */
    @Transactional(readOnly = true)
    public Optional<Paper> paper(Reader reader, DocumentId id) {
        access.require(reader, READ, Thing.none());
        return store.paper(reader, id)
                .map(row -> new Paper(
                        id,
                        row.number(),
                        row.date(),
                        reading.level(row.regime(), row.level()),
                        row.direction(),
                        row.cancelled()));
    }

    /** By what stands on its label. */
    @Transactional(readOnly = true)
    public Optional<CarrierId> labelled(Reader reader, String label) {
        access.require(reader, READ, Thing.none());
        var digits = label.strip().toUpperCase(Locale.ROOT);
        return digits.matches("B-\\d{1,12}")
                ? store.numbered(reader, Long.parseLong(digits.substring(2))).map(CarrierRow::id)
                : Optional.empty();
    }

    /** These, by number; whoever asks for one that is not there gets none of them. */
    @Transactional(readOnly = true)
    public List<Carrier> require(Reader reader, Collection<CarrierId> ids) {
        access.require(reader, READ, Thing.none());
        var found = store.all(reader, ids);
        if (found.size() != Set.copyOf(ids).size()) {
            throw Refusal.notThere();
        }
        return reading.views(found);
    }

    /** What was made on a copy order, as far as the reader may see it. */
    @Transactional(readOnly = true)
    public List<Carrier> madeOn(Reader reader, UUID order) {
        return reading.views(store.madeOn(reader, order, MOST_COPIES));
    }

    /** These, for whoever may see what is about them: a copy order shows what is to be copied. */
    @Transactional(readOnly = true)
    public Map<CarrierId, Carrier> behind(Collection<CarrierId> ids) {
        return reading.views(store.behind(ids)).stream().collect(Collectors.toMap(Carrier::id, one -> one));
    }

    /** Those of them that are there for the reader, by number. */
    @Transactional(readOnly = true)
    public List<Carrier> among(Reader reader, Collection<CarrierId> ids) {
        access.require(reader, READ, Thing.none());
        return reading.views(store.all(reader, ids));
    }

    /** Looking at the life of a secret thing leaves an entry. */
    @Transactional
    public Life life(Reader reader, CarrierId id) {
        access.require(reader, READ, Thing.none());
        var found = store.find(reader, id).orElseThrow(Refusal::notThere);
        if (found.rank() > 0) {
            ledger.record(Entry.of("custody.carrier.read")
                    .by(reader.actor())
                    .on("carrier", id.value())
                    .level(found.level()));
        }
        return new Life(
                reading.views(List.of(found)).getFirst(),
                reading.life(id),
                reading.views(store.madeFrom(reader, id, PAGE)));
    }

    /** Cân đối bản of a paper whose copies the reader may see. */
    @Transactional(readOnly = true)
    public Balance balance(Reader reader, DocumentId document) {
        if (store.of(reader, List.of(document), null, 1).isEmpty()) {
            throw Refusal.notThere();
        }
        return balances.balance(document);
    }

    /** Carriers that do not stand where their movements brought them: none, unless somebody wrote past this house. */
    @Transactional(readOnly = true)
    public long unbalanced() {
        return balances.unbalanced();
    }

    private Page page(Reader reader, Function<Integer, List<CarrierRow>> query) {
        access.require(reader, READ, Thing.none());
        var found = query.apply(PAGE + 1);
        boolean more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        return new Page(reading.views(shown), more ? shown.getLast().number() : null);
    }
}

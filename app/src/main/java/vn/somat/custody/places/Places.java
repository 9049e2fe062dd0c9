package vn.somat.custody.places;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/**
 * Nơi cất giữ (R-STO-02): opening, rating, moving, closing; the tree of them. A carrier names its innermost place and a place
 * the one around it, so whatever is moved takes along what stands in it.
 */
@Service
public class Places {

    private static final String READ = "custody.read";
    private static final String KIND = "place";
    private static final int PAGE = 50;
    private static final int MOST = 2_000;
    private static final String CHANGE = "place.change";

    private final PlaceStore store;
    private final PlaceReading reading;
    private final PlaceCheck check;
    private final PlanStore plans;
    private final Contents contents;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    Places(
            PlaceStore store,
            PlaceReading reading,
            PlaceCheck check,
            PlanStore plans,
            Contents contents,
            Access access,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.reading = reading;
        this.check = check;
        this.plans = plans;
        this.contents = contents;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** @param next code after which the next page begins; null on the last one */
    public record Page(List<Place> places, @Nullable String next) {

        public Page {
            places = List.copyOf(places);
        }
    }

    /** The places of an office to choose from, closed ones too, each behind the one it stands in; at most 2,000. */
    @Transactional(readOnly = true)
    public List<Place> tree(Reader reader) {
        access.require(reader, READ, Thing.none());
        return reading.tree(MOST);
    }

    /** All of them by their codes, page by page. */
    @Transactional(readOnly = true)
    public Page page(Reader reader, @Nullable String after) {
        access.require(reader, READ, Thing.none());
        var rows = store.page(after, PAGE + 1);
        var shown = rows.subList(0, Math.min(PAGE, rows.size()));
        return new Page(
                reading.views(shown), rows.size() > PAGE ? shown.getLast().code() : null);
    }

    @Transactional(readOnly = true)
    public Place require(Reader reader, PlaceId id) {
        access.require(reader, READ, Thing.none());
        return reading.views(store.find(id).stream().toList()).stream()
                .findFirst()
                .orElseThrow(Refusal::notThere);
    }

    /** By what stands on its label. */
    @Transactional(readOnly = true)
    public Optional<PlaceId> labelled(String code) {
        return store.coded(code.strip().toUpperCase(Locale.ROOT)).map(PlaceRow::id);
    }

    /** What became of a place, newest first. */
    @Transactional(readOnly = true)
    public List<PlaceHistory> history(Reader reader, PlaceId id) {
        return store.history(require(reader, id).id());
    }

    public PlaceId open(Reader reader, OpenPlace typed) {
        access.require(reader, CHANGE, Thing.none());
        var checked = check.of(typed);
        var id = new PlaceId(UUID.randomUUID());
        together.executeWithoutResult(tx -> {
            var content = contents.create(KeyGroup.of(checked.level().code()));
            byte[] name;
            try (var keys = contents.open(List.of(content))) {
                name = keys.seal(content, PlaceRow.NAME, checked.name());
            }
            var around = checked.around() == null ? null : held(checked.around().id());
            if (around != null) {
                requireOpen(around);
            }
            var place = new PlaceRow(
                    id,
                    checked.kind(),
                    around == null ? null : around.id(),
                    checked.code(),
                    checked.level().code(),
                    checked.level().rank(),
                    checked.keeper(),
                    checked.plan(),
                    content,
                    name,
                    clock.instant(),
                    null,
                    1);
            var entry =
                    ledger.record(entry("custody.place.opened", reader, place).commit("name", checked.name()));
            store.insert(place, entry.value());
            store.changed(place, "OPENED", reader.person(), clock.instant(), entry.value());
        });
        return id;
    }

    /** Rated for another level: not above the place around it, not below what stands in it. */
    public void rate(Reader reader, PlaceId id, @Nullable String level) {
        var wanted = check.requireLevel(level);
        change(reader, id, "RATED", "custody.place.rated", place -> {
            requireOpen(place);
            if (place.parent() != null && wanted.rank() > held(place.parent()).rank()) {
                throw Refusal.invalid("level", "custody.place.above-parent");
            }
            if (wanted.rank() < store.highestIn(id)) {
                throw Refusal.invalid("level", "custody.place.below-contents");
            }
            contents.regroup(place.content(), KeyGroup.of(wanted.code()));
            return place.rated(wanted.code(), wanted.rank());
        });
    }

    /** Into another place, with all that stands in it. */
    public void move(Reader reader, PlaceId id, @Nullable UUID parent) {
        change(reader, id, "MOVED", "custody.place.moved", place -> {
            requireOpen(place);
            var around = parent == null ? null : store.lock(new PlaceId(parent)).orElseThrow(Refusal::notThere);
            if (around == null || !place.kind().standsIn(around.kind())) {
                throw Refusal.invalid("parent", "custody.place.stands-in");
            }
            requireOpen(around);
            if (place.rank() > around.rank()) {
                throw Refusal.invalid("parent", "custody.place.above-parent");
            }
            if (place.plan() == null && !plans.covers(around.id()) && plans.needed(id)) {
                throw Refusal.invalid("parent", "custody.place.unplanned");
            }
            return place.in(around.id());
        });
    }

    public void charge(Reader reader, PlaceId id, @Nullable UUID keeper) {
        var wanted = check.requireKeeper(keeper);
        change(reader, id, "CHARGED", "custody.place.charged", place -> place.inChargeOf(wanted));
    }

    /** Phương án bảo vệ: the number of the plan, for it and for what stands in it; none takes it back. */
    public void plan(Reader reader, PlaceId id, @Nullable String plan) {
        var wanted = check.plan(plan);
        change(reader, id, "PLANNED", "custody.place.planned", place -> {
            var around = place.parent();
            if (wanted == null && (around == null || !plans.covers(around)) && plans.needed(id)) {
                throw Refusal.invalid("plan", "custody.place.unplanned");
            }
            return place.planned(wanted);
        });
    }

    /** Only an empty one is closed. */
    public void close(Reader reader, PlaceId id) {
        change(reader, id, "CLOSED", "custody.place.closed", place -> {
            requireOpen(place);
            if (store.highestIn(id) >= 0) {
                throw Refusal.conflict("custody.place.not-empty", place.code());
            }
            return place.closed(clock.instant());
        });
    }

    public void reopen(Reader reader, PlaceId id) {
        change(reader, id, "REOPENED", "custody.place.reopened", place -> {
            if (place.closedAt() == null) {
                throw Refusal.conflict("custody.place.open-already", place.code());
            }
            if (place.parent() != null) {
                var around = held(place.parent());
                requireOpen(around);
                if (place.rank() > around.rank()) {
                    throw Refusal.conflict("custody.place.above-parent");
                }
            }
            return place.closed(null);
        });
    }

    private void change(Reader reader, PlaceId id, String change, String act, Function<PlaceRow, PlaceRow> becoming) {
        access.require(reader, CHANGE, Thing.of(KIND, id.value()));
        together.executeWithoutResult(tx -> {
            var place = becoming.apply(held(id));
            var entry = ledger.record(entry(act, reader, place));
            store.change(place, entry.value());
            store.changed(place, change, reader.person(), clock.instant(), entry.value());
        });
    }

    private PlaceRow held(PlaceId id) {
        return store.lock(id).orElseThrow(Refusal::notThere);
    }

    private static void requireOpen(PlaceRow place) {
        if (place.closedAt() != null) {
            throw Refusal.conflict("custody.place.is-closed", place.code());
        }
    }

    private static Entry entry(String act, Reader reader, PlaceRow place) {
        return Entry.of(act)
                .by(reader.actor())
                .on(KIND, place.id().value())
                .level(place.level())
                .with("kind", place.kind().name())
                .with("code", place.code())
                .with("parent", place.parent() == null ? null : place.parent().value())
                .with("keeper", place.keeper().value())
                .with("plan", place.plan());
    }
}

package vn.somat.custody.carriers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.custody.carriers.Account.State;
import vn.somat.custody.carriers.BalanceTable.Column;
import vn.somat.custody.places.Place;
import vn.somat.custody.places.Places;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.Organisation;

/** Cân đối bản của cơ quan: by level, by person and by place, as of the end of any day, and the carriers behind each number. */
@Service
public class CopyBalances {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int PAGE = 50;

    private final StandingStore store;
    private final CarrierReading reading;
    private final Places places;
    private final Organisation organisation;
    private final Access access;
    private final Clock clock;

    CopyBalances(
            StandingStore store,
            CarrierReading reading,
            Places places,
            Organisation organisation,
            Access access,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.places = places;
        this.organisation = organisation;
        this.access = access;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public BalanceTable table(Reader reader, BalanceBy by, @Nullable LocalDate day) {
        access.require(reader, "custody.read", Thing.none());
        var of = day == null ? LocalDate.now(clock) : day;
        var end = end(of);
        var cells = store.cells(reader, end);
        return switch (by) {
            case LEVEL -> LevelBalance.table(of, cells, store.made(reader, end), reading);
            case PERSON -> PersonBalance.table(of, cells, store.flows(reader, end), organisation);
            case PLACE -> PlaceBalance.table(of, cells, places.tree(reader));
        };
    }

    /** What a number of a table counts, by number, as it is now. */
    @Transactional(readOnly = true)
    public Carriers.Page counted(
            Reader reader, BalanceBy by, LocalDate day, String key, Column column, @Nullable Long after) {
        access.require(reader, "custody.read", Thing.none());
        var found = store.page(
                reader,
                end(day),
                by == BalanceBy.LEVEL && !key.isEmpty() ? key : null,
                by == BalanceBy.PERSON && !key.isEmpty() ? id(key) : null,
                by == BalanceBy.PLACE ? inside(reader, key) : null,
                states(column),
                after,
                PAGE + 1);
        boolean more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        return new Carriers.Page(reading.views(shown), more ? shown.getLast().number() : null);
    }

    private @Nullable List<UUID> inside(Reader reader, String key) {
        if (key.isEmpty()) {
            return null;
        }
        return key.equals(PlaceBalance.IN_HAND)
                ? List.of()
                : PlaceBalance.inside(places.tree(reader), id(key)).stream()
                        .map(Place::id)
                        .map(place -> place.value())
                        .toList();
    }

    private static Set<State> states(Column column) {
        return switch (column) {
            case HELD -> EnumSet.of(State.HELD);
            case AWAY -> EnumSet.of(State.IN_TRANSIT, State.CARRIED_OUT);
            case OUTSIDE -> EnumSet.of(State.OUTSIDE);
            case DESTROYED -> EnumSet.of(State.DESTROYED);
            case LOST -> EnumSet.of(State.LOST);
            case MADE, TAKEN, PASSED_ON, MISSING -> throw Refusal.notThere();
        };
    }

    private static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.notThere();
        }
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}

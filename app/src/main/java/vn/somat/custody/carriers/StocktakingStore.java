package vn.somat.custody.carriers;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static vn.somatdb.custody.Tables.CARRIER;
import static vn.somatdb.custody.Tables.STOCKTAKING;
import static vn.somatdb.custody.Tables.STOCKTAKING_LINE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.custody.places.PlaceId;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.vault.ContentId;

/** Rows of stocktakings; a closed one stays as it is. */
@Repository
class StocktakingStore {

    /** A line as it is stored. */
    record Row(
            CarrierRow carrier,
            boolean expected,
            boolean found,
            @Nullable PlaceId shouldStand,
            @Nullable PlaceId foundIn,
            @Nullable Integer moves,
            boolean visible,
            byte @Nullable [] sealedReason) {}

    /** @param content of the reasons; null while it is open or when there was none to give */
    record Head(Stocktaking stocktaking, @Nullable ContentId content, byte @Nullable [] sealedReason) {}

    private static final Field<UUID> SHOULD = STOCKTAKING_LINE.PLACE.as("should_stand");

    private static final String INSIDE = """
            with recursive inside as (
                select p.id from custody.place p where p.id = ?
                union all
                select p.id from custody.place p join inside i on p.parent = i.id)
            """;

    private final DSLContext sql;

    StocktakingStore(DSLContext sql) {
        this.sql = sql;
    }

    /** With these carriers, where the books have them at this moment. */
    void begin(
            StocktakingId id,
            PlaceId place,
            @Nullable Sample sample,
            int population,
            Collection<Long> counted,
            PersonId by,
            Instant at,
            UUID entry) {
        try {
            sql.insertInto(STOCKTAKING)
                    .set(STOCKTAKING.ID, id.value())
                    .set(STOCKTAKING.PLACE, place.value())
                    .set(STOCKTAKING.SEED, sample == null ? null : sample.seed())
                    .set(STOCKTAKING.SAMPLE, sample == null ? null : sample.size())
                    .set(STOCKTAKING.POPULATION, population)
                    .set(STOCKTAKING.BEGUN_AT, at)
                    .set(STOCKTAKING.BEGUN_BY, by.value())
                    .set(STOCKTAKING.ENTRY, entry)
                    .execute();
        } catch (DuplicateKeyException going) {
            throw Refusal.conflict("custody.stocktaking.going-on");
        }
        sql.insertInto(
                        STOCKTAKING_LINE,
                        STOCKTAKING_LINE.STOCKTAKING,
                        STOCKTAKING_LINE.CARRIER,
                        STOCKTAKING_LINE.EXPECTED,
                        STOCKTAKING_LINE.FOUND,
                        STOCKTAKING_LINE.PLACE)
                .select(sql.select(val(id.value()), CARRIER.ID, val(true), val(false), CARRIER.PLACE)
                        .from(CARRIER)
                        .where(CARRIER.NUMBER.eq(any(counted.toArray(Long[]::new)))))
                .execute();
    }

    /** Numbers of all that stands in the place, or in what stands in it. */
    List<Long> standingIn(PlaceId place) {
        return sql.fetch(
                        INSIDE + "select c.number from custody.carrier c join inside i on i.id = c.place",
                        place.value())
                .getValues(0, Long.class);
    }

    boolean isInside(PlaceId around, PlaceId place) {
        return sql.fetchOptional(INSIDE + "select i.id from inside i where i.id = ?", around.value(), place.value())
                .isPresent();
    }

    /** Whether a carrier is on the list, and found already; empty when it is not. */
    Optional<Boolean> found(StocktakingId id, CarrierId carrier) {
        return sql.select(STOCKTAKING_LINE.FOUND)
                .from(STOCKTAKING_LINE)
                .where(
                        STOCKTAKING_LINE.STOCKTAKING.eq(id.value()),
                        STOCKTAKING_LINE.CARRIER.eq(carrier.value()),
                        STOCKTAKING_LINE.TAKEN_OFF.isFalse())
                .fetchOptional(STOCKTAKING_LINE.FOUND);
    }

    CountedSoFar soFar(StocktakingId id) {
        var expected = count().filterWhere(STOCKTAKING_LINE.EXPECTED.isTrue());
        var found = count().filterWhere(STOCKTAKING_LINE.EXPECTED.isTrue().and(STOCKTAKING_LINE.FOUND.isTrue()));
        return sql.select(found, expected, count())
                .from(STOCKTAKING_LINE)
                .where(STOCKTAKING_LINE.STOCKTAKING.eq(id.value()), STOCKTAKING_LINE.TAKEN_OFF.isFalse())
                .fetchSingle(row -> new CountedSoFar(row.value1(), row.value2(), row.value3() - row.value2()));
    }

    /** Newest first. */
    List<Head> page(@Nullable PlaceId place, @Nullable Instant before, int limit) {
        return sql.selectFrom(STOCKTAKING)
                .where(place == null ? noCondition() : STOCKTAKING.PLACE.eq(place.value()))
                .and(before == null ? noCondition() : STOCKTAKING.BEGUN_AT.lt(before))
                .orderBy(STOCKTAKING.BEGUN_AT.desc(), STOCKTAKING.ID)
                .limit(limit)
                .fetch(StocktakingStore::head);
    }

    Optional<Head> find(StocktakingId id) {
        return sql.selectFrom(STOCKTAKING).where(STOCKTAKING.ID.eq(id.value())).fetchOptional(StocktakingStore::head);
    }

    Optional<Head> lock(StocktakingId id) {
        return sql.selectFrom(STOCKTAKING)
                .where(STOCKTAKING.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(StocktakingStore::head);
    }

    /** Which of them are the reader's to see even elsewhere is told with each. */
    List<Row> lines(Reader reader, StocktakingId id) {
        var visible = coalesce(field(CarrierSightStore.seen(reader)), false).as("visible");
        return CarrierRowStore.select(
                        sql,
                        visible,
                        STOCKTAKING_LINE.EXPECTED,
                        STOCKTAKING_LINE.FOUND,
                        SHOULD,
                        STOCKTAKING_LINE.FOUND_IN,
                        STOCKTAKING_LINE.MOVES,
                        STOCKTAKING_LINE.SEALED_REASON)
                .join(STOCKTAKING_LINE)
                .on(STOCKTAKING_LINE.CARRIER.eq(CARRIER.ID))
                .where(STOCKTAKING_LINE.STOCKTAKING.eq(id.value()), STOCKTAKING_LINE.TAKEN_OFF.isFalse())
                .orderBy(CARRIER.NUMBER)
                .fetch(row -> new Row(
                        CarrierRowStore.row(row),
                        row.get(STOCKTAKING_LINE.EXPECTED),
                        row.get(STOCKTAKING_LINE.FOUND),
                        place(row.get(SHOULD)),
                        place(row.get(STOCKTAKING_LINE.FOUND_IN)),
                        row.get(STOCKTAKING_LINE.MOVES),
                        row.get(visible),
                        row.get(STOCKTAKING_LINE.SEALED_REASON)));
    }

    /** Whether these of the expected ones are there; the others stay as they are. */
    void tick(StocktakingId id, Collection<CarrierId> chosen, boolean found) {
        var values = chosen.stream().map(CarrierId::value).toArray(UUID[]::new);
        sql.update(STOCKTAKING_LINE)
                .set(STOCKTAKING_LINE.FOUND, found)
                .setNull(STOCKTAKING_LINE.FOUND_IN)
                .where(
                        STOCKTAKING_LINE.STOCKTAKING.eq(id.value()),
                        STOCKTAKING_LINE.EXPECTED.isTrue(),
                        STOCKTAKING_LINE.FOUND.ne(found),
                        STOCKTAKING_LINE.CARRIER.eq(any(values)))
                .execute();
    }

    /** Scanned by mistake: one too many is off the list, an expected one stands on it as not found. */
    boolean takeOff(StocktakingId id, CarrierId carrier) {
        return sql.update(STOCKTAKING_LINE)
                        .set(STOCKTAKING_LINE.FOUND, STOCKTAKING_LINE.EXPECTED.isFalse())
                        .set(STOCKTAKING_LINE.TAKEN_OFF, STOCKTAKING_LINE.EXPECTED.isFalse())
                        .setNull(STOCKTAKING_LINE.FOUND_IN)
                        .where(
                                STOCKTAKING_LINE.STOCKTAKING.eq(id.value()),
                                STOCKTAKING_LINE.CARRIER.eq(carrier.value()),
                                STOCKTAKING_LINE.FOUND.isTrue(),
                                STOCKTAKING_LINE.TAKEN_OFF.isFalse())
                        .execute()
                == 1;
    }

    /** One that was scanned: ticked where it is expected, else it is one too many. */
    void scan(StocktakingId id, CarrierRow carrier, @Nullable PlaceId in) {
        var shouldStand = carrier.account().place();
        sql.insertInto(STOCKTAKING_LINE)
                .set(STOCKTAKING_LINE.STOCKTAKING, id.value())
                .set(STOCKTAKING_LINE.CARRIER, carrier.id().value())
                .set(STOCKTAKING_LINE.EXPECTED, false)
                .set(STOCKTAKING_LINE.FOUND, true)
                .set(STOCKTAKING_LINE.PLACE, shouldStand == null ? null : shouldStand.value())
                .set(STOCKTAKING_LINE.FOUND_IN, in == null ? null : in.value())
                .set(STOCKTAKING_LINE.MOVES, carrier.moves())
                .onConflict(STOCKTAKING_LINE.STOCKTAKING, STOCKTAKING_LINE.CARRIER)
                .doUpdate()
                .set(STOCKTAKING_LINE.FOUND, true)
                .set(STOCKTAKING_LINE.TAKEN_OFF, false)
                .set(
                        STOCKTAKING_LINE.PLACE,
                        when(STOCKTAKING_LINE.TAKEN_OFF, excluded(STOCKTAKING_LINE.PLACE))
                                .otherwise(STOCKTAKING_LINE.PLACE))
                .set(STOCKTAKING_LINE.FOUND_IN, in == null ? null : in.value())
                .set(STOCKTAKING_LINE.MOVES, carrier.moves())
                .execute();
    }

    void reason(StocktakingId id, CarrierId carrier, byte[] sealed) {
        sql.update(STOCKTAKING_LINE)
                .set(STOCKTAKING_LINE.SEALED_REASON, sealed)
                .where(STOCKTAKING_LINE.STOCKTAKING.eq(id.value()), STOCKTAKING_LINE.CARRIER.eq(carrier.value()))
                .execute();
    }

    void close(
            StocktakingId id,
            PersonId by,
            @Nullable PersonId second,
            @Nullable ContentId content,
            Instant at,
            UUID entry) {
        sql.update(STOCKTAKING)
                .set(STOCKTAKING.CLOSED_AT, at)
                .set(STOCKTAKING.CLOSED_BY, by.value())
                .set(STOCKTAKING.SECOND, second == null ? null : second.value())
                .set(STOCKTAKING.CONTENT, content == null ? null : content.value())
                .set(STOCKTAKING.CLOSING_ENTRY, entry)
                .where(STOCKTAKING.ID.eq(id.value()))
                .execute();
    }

    /** Ended without a result. */
    void giveUp(StocktakingId id, PersonId by, ContentId content, byte[] reason, Instant at, UUID entry) {
        sql.update(STOCKTAKING)
                .set(STOCKTAKING.CLOSED_AT, at)
                .set(STOCKTAKING.CLOSED_BY, by.value())
                .set(STOCKTAKING.GIVEN_UP, true)
                .set(STOCKTAKING.CONTENT, content.value())
                .set(STOCKTAKING.SEALED_REASON, reason)
                .set(STOCKTAKING.CLOSING_ENTRY, entry)
                .where(STOCKTAKING.ID.eq(id.value()))
                .execute();
    }

    private static Head head(Record row) {
        var closedBy = row.get(STOCKTAKING.CLOSED_BY);
        var second = row.get(STOCKTAKING.SECOND);
        var content = row.get(STOCKTAKING.CONTENT);
        return new Head(
                new Stocktaking(
                        new StocktakingId(row.get(STOCKTAKING.ID)),
                        new PlaceId(row.get(STOCKTAKING.PLACE)),
                        row.get(STOCKTAKING.BEGUN_AT),
                        new PersonId(row.get(STOCKTAKING.BEGUN_BY)),
                        row.get(STOCKTAKING.CLOSED_AT),
                        closedBy == null ? null : new PersonId(closedBy),
                        second == null ? null : new PersonId(second),
                        row.get(STOCKTAKING.SEED),
                        row.get(STOCKTAKING.SAMPLE),
                        row.get(STOCKTAKING.POPULATION),
                        row.get(STOCKTAKING.GIVEN_UP),
                        null,
                        List.of()),
                content == null ? null : new ContentId(content),
                row.get(STOCKTAKING.SEALED_REASON));
    }

    private static @Nullable PlaceId place(@Nullable UUID id) {
        return id == null ? null : new PlaceId(id);
    }
}

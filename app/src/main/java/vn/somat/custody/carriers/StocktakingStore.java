package vn.somat.custody.carriers;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
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
            byte @Nullable [] sealedReason) {}

    /** @param content of the reasons; null while it is open or when there was none to give */
    record Head(Stocktaking stocktaking, @Nullable ContentId content) {}

    private static final Field<UUID> SHOULD = STOCKTAKING_LINE.PLACE.as("should_stand");

    private final DSLContext sql;

    StocktakingStore(DSLContext sql) {
        this.sql = sql;
    }

    /** With every carrier that stands in the place, or in what stands in it, at this moment. */
    void begin(StocktakingId id, PlaceId place, PersonId by, Instant at, UUID entry) {
        try {
            sql.insertInto(STOCKTAKING)
                    .set(STOCKTAKING.ID, id.value())
                    .set(STOCKTAKING.PLACE, place.value())
                    .set(STOCKTAKING.BEGUN_AT, at)
                    .set(STOCKTAKING.BEGUN_BY, by.value())
                    .set(STOCKTAKING.ENTRY, entry)
                    .execute();
        } catch (DuplicateKeyException going) {
            throw Refusal.conflict("custody.stocktaking.going-on");
        }
        sql.execute("""
                        insert into custody.stocktaking_line (stocktaking, carrier, expected, found, place)
                        with recursive inside as (
                            select p.id from custody.place p where p.id = ?
                            union all
                            select p.id from custody.place p join inside i on p.parent = i.id)
                        select ?, c.id, true, false, c.place from custody.carrier c join inside i on i.id = c.place""", place.value(), id.value());
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

    List<Row> lines(StocktakingId id) {
        return CarrierRowStore.select(
                        sql, STOCKTAKING_LINE.EXPECTED, STOCKTAKING_LINE.FOUND, SHOULD, STOCKTAKING_LINE.SEALED_REASON)
                .join(STOCKTAKING_LINE)
                .on(STOCKTAKING_LINE.CARRIER.eq(CARRIER.ID))
                .where(STOCKTAKING_LINE.STOCKTAKING.eq(id.value()))
                .orderBy(CARRIER.NUMBER)
                .fetch(row -> {
                    var place = row.get(SHOULD);
                    return new Row(
                            CarrierRowStore.row(row),
                            row.get(STOCKTAKING_LINE.EXPECTED),
                            row.get(STOCKTAKING_LINE.FOUND),
                            place == null ? null : new PlaceId(place),
                            row.get(STOCKTAKING_LINE.SEALED_REASON));
                });
    }

    /** Exactly these of the expected ones are there. */
    void tick(StocktakingId id, Collection<CarrierId> found) {
        var values = found.stream().map(CarrierId::value).toArray(UUID[]::new);
        sql.update(STOCKTAKING_LINE)
                .set(STOCKTAKING_LINE.FOUND, STOCKTAKING_LINE.CARRIER.eq(any(values)))
                .where(STOCKTAKING_LINE.STOCKTAKING.eq(id.value()), STOCKTAKING_LINE.EXPECTED.isTrue())
                .execute();
    }

    /** One that was scanned: ticked where it is expected, else it is one too many. */
    void scan(StocktakingId id, CarrierId carrier, @Nullable PlaceId shouldStand) {
        sql.insertInto(STOCKTAKING_LINE)
                .set(STOCKTAKING_LINE.STOCKTAKING, id.value())
                .set(STOCKTAKING_LINE.CARRIER, carrier.value())
                .set(STOCKTAKING_LINE.EXPECTED, false)
                .set(STOCKTAKING_LINE.FOUND, true)
                .set(STOCKTAKING_LINE.PLACE, shouldStand == null ? null : shouldStand.value())
                .onConflict(STOCKTAKING_LINE.STOCKTAKING, STOCKTAKING_LINE.CARRIER)
                .doUpdate()
                .set(STOCKTAKING_LINE.FOUND, true)
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
                        List.of()),
                content == null ? null : new ContentId(content));
    }
}

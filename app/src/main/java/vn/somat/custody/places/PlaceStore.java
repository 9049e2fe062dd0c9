package vn.somat.custody.places;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static vn.somatdb.custody.Tables.CARRIER;
import static vn.somatdb.custody.Tables.PLACE;
import static vn.somatdb.custody.Tables.PLACE_CHANGE;
import static vn.somatdb.registry.Tables.DOCUMENT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import vn.somat.custody.places.Place.Kind;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.vault.ContentId;

/** Rows of places and of what became of them. */
@Repository
class PlaceStore {

    private final DSLContext sql;

    PlaceStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<PlaceRow> find(PlaceId id) {
        return sql.selectFrom(PLACE).where(PLACE.ID.eq(id.value())).fetchOptional(PlaceStore::row);
    }

    Optional<PlaceRow> coded(String code) {
        return sql.selectFrom(PLACE).where(PLACE.CODE.eq(code)).fetchOptional(PlaceStore::row);
    }

    Optional<PlaceRow> lock(PlaceId id) {
        return sql.selectFrom(PLACE).where(PLACE.ID.eq(id.value())).forUpdate().fetchOptional(PlaceStore::row);
    }

    /** The first of them by their codes, and no more than this. */
    List<PlaceRow> all(int limit) {
        return page(null, limit);
    }

    /** By their codes. */
    List<PlaceRow> page(@Nullable String after, int limit) {
        return sql.selectFrom(PLACE)
                .where(after == null ? noCondition() : PLACE.CODE.gt(after))
                .orderBy(PLACE.CODE)
                .limit(limit)
                .fetch(PlaceStore::row);
    }

    /** These, and every place around them. */
    List<PlaceRow> withAround(Collection<PlaceId> ids) {
        var values = ids.stream().map(PlaceId::value).toArray(UUID[]::new);
        return sql.fetch("""
                        with recursive up as (
                            select p.* from custody.place p where p.id = any (?::uuid[])
                            union
                            select p.* from custody.place p join up on p.id = up.parent)
                        select * from up""", (Object) values).into(PLACE).map(PlaceStore::row);
    }

    void insert(PlaceRow place, UUID entry) {
        try {
            sql.insertInto(PLACE)
                    .set(PLACE.ID, place.id().value())
                    .set(PLACE.KIND, place.kind().name())
                    .set(PLACE.PARENT, id(place.parent()))
                    .set(PLACE.CODE, place.code())
                    .set(PLACE.LEVEL, place.level())
                    .set(PLACE.RANK, (short) place.rank())
                    .set(PLACE.KEEPER, place.keeper().value())
                    .set(PLACE.PLAN, place.plan())
                    .set(PLACE.CONTENT, place.content().value())
                    .set(PLACE.SEALED_NAME, place.sealedName())
                    .set(PLACE.OPENED_AT, place.openedAt())
                    .set(PLACE.ENTRY, entry)
                    .execute();
        } catch (DuplicateKeyException taken) {
            throw Refusal.invalid("code", "custody.place.code-taken");
        }
    }

    void change(PlaceRow place, UUID entry) {
        sql.update(PLACE)
                .set(PLACE.PARENT, id(place.parent()))
                .set(PLACE.LEVEL, place.level())
                .set(PLACE.RANK, (short) place.rank())
                .set(PLACE.KEEPER, place.keeper().value())
                .set(PLACE.PLAN, place.plan())
                .set(PLACE.CLOSED_AT, place.closedAt())
                .set(PLACE.CHANGES, place.changes())
                .set(PLACE.ENTRY, entry)
                .where(PLACE.ID.eq(place.id().value()))
                .execute();
    }

    void changed(PlaceRow place, String change, PersonId by, Instant at, UUID entry) {
        sql.insertInto(PLACE_CHANGE)
                .set(PLACE_CHANGE.PLACE, place.id().value())
                .set(PLACE_CHANGE.NUMBER, place.changes())
                .set(PLACE_CHANGE.CHANGE, change)
                .set(PLACE_CHANGE.PARENT, id(place.parent()))
                .set(PLACE_CHANGE.LEVEL, place.level())
                .set(PLACE_CHANGE.RANK, (short) place.rank())
                .set(PLACE_CHANGE.KEEPER, place.keeper().value())
                .set(PLACE_CHANGE.PLAN, place.plan())
                .set(PLACE_CHANGE.AT, at)
                .set(PLACE_CHANGE.BY, by.value())
                .set(PLACE_CHANGE.ENTRY, entry)
                .execute();
    }

    List<PlaceHistory> history(PlaceId id) {
        return sql.selectFrom(PLACE_CHANGE)
                .where(PLACE_CHANGE.PLACE.eq(id.value()))
                .orderBy(PLACE_CHANGE.NUMBER.desc())
                .fetch(row -> new PlaceHistory(
                        row.getNumber(),
                        row.getChange(),
                        row.getLevel(),
                        new PersonId(row.getKeeper()),
                        row.getPlan(),
                        row.getAt(),
                        new PersonId(row.getBy())));
    }

    /** The highest rank of what stands directly in a place: an open place in it, or a carrier; -1 when it is empty. */
    int highestIn(PlaceId id) {
        var places = sql.select(max(PLACE.RANK))
                .from(PLACE)
                .where(PLACE.PARENT.eq(id.value()), PLACE.CLOSED_AT.isNull())
                .fetchSingle(row -> row.value1() == null ? -1 : row.value1());
        var carriers = sql.select(max(DSL.coalesce(DOCUMENT.RANK, CARRIER.RANK)))
                .from(CARRIER)
                .leftJoin(DOCUMENT)
                .on(DOCUMENT.ID.eq(CARRIER.DOCUMENT))
                .where(CARRIER.PLACE.eq(id.value()))
                .fetchSingle(row -> row.value1() == null ? -1 : row.value1());
        return Math.max(places.intValue(), carriers.intValue());
    }

    private static PlaceRow row(Record row) {
        var parent = row.get(PLACE.PARENT);
        return new PlaceRow(
                new PlaceId(row.get(PLACE.ID)),
                Kind.valueOf(row.get(PLACE.KIND)),
                parent == null ? null : new PlaceId(parent),
                row.get(PLACE.CODE),
                row.get(PLACE.LEVEL),
                row.get(PLACE.RANK),
                new PersonId(row.get(PLACE.KEEPER)),
                row.get(PLACE.PLAN),
                new ContentId(row.get(PLACE.CONTENT)),
                row.get(PLACE.SEALED_NAME),
                row.get(PLACE.OPENED_AT),
                row.get(PLACE.CLOSED_AT),
                row.get(PLACE.CHANGES));
    }

    private static @Nullable UUID id(@Nullable PlaceId place) {
        return place == null ? null : place.value();
    }
}

package vn.somat.custody.carriers;

import static org.jooq.impl.DSL.any;
import static vn.somatdb.custody.Tables.CARRIER;
import static vn.somatdb.custody.Tables.MOVEMENT;
import static vn.somatdb.custody.Tables.PLACE;
import static vn.somatdb.custody.Tables.PLACE_CHANGE;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.interchange.handover.TakenOver;
import vn.somat.organisation.PersonId;

/** Copies and places that came from another office by one act. */
@Repository
class InheritedStore {

    private final DSLContext sql;

    InheritedStore(DSLContext sql) {
        this.sql = sql;
    }

    List<CarrierRow> came(UUID entry, long after, int limit) {
        return CarrierRowStore.select(sql)
                .where(CARRIER.ENTRY.eq(entry), CARRIER.NUMBER.gt(after))
                .orderBy(CARRIER.NUMBER)
                .limit(limit)
                .fetch(CarrierRowStore::row);
    }

    /** Every movement they had. */
    List<Step> steps(List<CarrierRow> page) {
        var rows = new HashMap<UUID, CarrierRow>();
        page.forEach(row -> rows.put(row.id().value(), row));
        return sql.selectFrom(MOVEMENT)
                .where(MOVEMENT.CARRIER.eq(any(rows.keySet().toArray(UUID[]::new))))
                .fetch(row -> {
                    var carrier = Objects.requireNonNull(rows.get(row.getCarrier()));
                    var document = carrier.document();
                    return new Step(
                            carrier.id(),
                            row.getNumber(),
                            CarrierRowStore.account(row.getFromState(), row.getFromHolder(), row.getFromPlace()),
                            CarrierRowStore.account(row.getToState(), row.getToHolder(), row.getToPlace()),
                            carrier.level(),
                            document == null ? null : document.value());
                });
    }

    /** Their open places are kept by people of ours from now on. */
    void keepers(TakenOver done) {
        for (var place :
                sql.selectFrom(PLACE).where(PLACE.ENTRY.eq(done.entry())).fetch()) {
            var keeper = done.heir(new PersonId(place.getKeeper())).value();
            int number = place.getChanges() + 1;
            sql.insertInto(PLACE_CHANGE)
                    .set(PLACE_CHANGE.PLACE, place.getId())
                    .set(PLACE_CHANGE.NUMBER, number)
                    .set(PLACE_CHANGE.CHANGE, "CHARGED")
                    .set(PLACE_CHANGE.PARENT, place.getParent())
                    .set(PLACE_CHANGE.LEVEL, place.getLevel())
                    .set(PLACE_CHANGE.RANK, place.getRank())
                    .set(PLACE_CHANGE.KEEPER, keeper)
                    .set(PLACE_CHANGE.PLAN, place.getPlan())
                    .set(PLACE_CHANGE.AT, done.at())
                    .set(PLACE_CHANGE.BY, done.by().value())
                    .set(PLACE_CHANGE.ENTRY, done.entry())
                    .execute();
            sql.update(PLACE)
                    .set(PLACE.KEEPER, keeper)
                    .set(PLACE.CHANGES, number)
                    .where(PLACE.ID.eq(place.getId()))
                    .execute();
        }
    }
}

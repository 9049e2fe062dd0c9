package vn.somat.custody.carriers;

import static vn.somatdb.custody.Tables.CARRIER;
import static vn.somatdb.custody.Tables.PLACE;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.custody.places.PlaceId;
import vn.somat.organisation.PersonId;

/** Who answers for what, whatever the level, and whether it may stay where it stands. */
@Repository
class HolderStore {

    private final DSLContext sql;

    HolderStore(DSLContext sql) {
        this.sql = sql;
    }

    List<CarrierId> answeredFor(PersonId person) {
        return sql.select(CARRIER.ID)
                .from(CARRIER)
                .where(CARRIER.HOLDER.eq(person.value()))
                .orderBy(CARRIER.NUMBER)
                .fetch(row -> new CarrierId(row.value1()));
    }

    boolean fits(PlaceId place, int rank) {
        return sql.fetchExists(
                PLACE, PLACE.ID.eq(place.value()), PLACE.CLOSED_AT.isNull(), PLACE.RANK.ge((short) rank));
    }
}

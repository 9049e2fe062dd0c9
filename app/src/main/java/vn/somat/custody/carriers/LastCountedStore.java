package vn.somat.custody.carriers;

import static vn.somatdb.custody.Tables.PLACE;
import static vn.somatdb.custody.Tables.STOCKTAKING;
import static vn.somatdb.custody.Tables.STOCKTAKING_LINE;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.organisation.PersonId;

/** The last closed stocktaking a carrier stood on. */
@Repository
class LastCountedStore {

    /** @param place code of where it should have stood, or of what was counted */
    record Counted(Instant at, boolean found, String place, PersonId by) {}

    private final DSLContext sql;

    LastCountedStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Counted> last(CarrierId carrier) {
        return sql.select(STOCKTAKING.CLOSED_AT, STOCKTAKING_LINE.FOUND, PLACE.CODE, STOCKTAKING.CLOSED_BY)
                .from(STOCKTAKING_LINE)
                .join(STOCKTAKING)
                .on(STOCKTAKING.ID.eq(STOCKTAKING_LINE.STOCKTAKING))
                .join(PLACE)
                .on(PLACE.ID.eq(STOCKTAKING.PLACE))
                .where(STOCKTAKING_LINE.CARRIER.eq(carrier.value()), STOCKTAKING.CLOSED_AT.isNotNull())
                .orderBy(STOCKTAKING.CLOSED_AT.desc())
                .limit(1)
                .fetchOptional(
                        row -> new Counted(row.value1(), row.value2(), row.value3(), new PersonId(row.value4())));
    }
}

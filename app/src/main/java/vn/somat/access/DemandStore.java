package vn.somat.access;

import static vn.somatdb.access.Tables.DEMAND;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.organisation.PersonId;

/** What the office demands of every account. */
@Repository
class DemandStore {

    private static final String CODES = "CODES";

    private final DSLContext sql;

    DemandStore(DSLContext sql) {
        this.sql = sql;
    }

    boolean codes() {
        return sql.fetchExists(DEMAND, DEMAND.WHAT.eq(CODES));
    }

    /** False when it is demanded already. */
    boolean demandCodes(Instant now, PersonId by) {
        return sql.insertInto(DEMAND)
                        .set(DEMAND.WHAT, CODES)
                        .set(DEMAND.SINCE, now)
                        .set(DEMAND.PERSON, by.value())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False when it was not demanded. */
    boolean leaveCodes() {
        return sql.deleteFrom(DEMAND).where(DEMAND.WHAT.eq(CODES)).execute() == 1;
    }
}

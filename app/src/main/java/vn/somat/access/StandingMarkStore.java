package vn.somat.access;

import static vn.somatdb.access.Tables.STANDING;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The mark that every transaction changes which changes who is who: accounts, people, mandates, successions, trainings. */
@Repository
class StandingMarkStore {

    private final DSLContext sql;

    StandingMarkStore(DSLContext sql) {
        this.sql = sql;
    }

    UUID mark() {
        return sql.select(STANDING.MARK).from(STANDING).fetchSingle(STANDING.MARK);
    }
}

package vn.somat.safeguards.incidents;

import static vn.somatdb.safeguards.Tables.INCIDENT;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Counts incidents. */
@Repository
class IncidentFigureStore {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final DSLContext sql;

    IncidentFigureStore(DSLContext sql) {
        this.sql = sql;
    }

    long found(LocalDate from, LocalDate to, IncidentKind kind) {
        return sql.fetchCount(INCIDENT, INCIDENT.KIND.eq(kind.name()), INCIDENT.FOUND_ON.between(from, to));
    }

    /** Of those discovered then, settled by the end. */
    long closed(LocalDate from, LocalDate to) {
        return sql.fetchCount(
                INCIDENT,
                INCIDENT.FOUND_ON.between(from, to),
                INCIDENT.CLOSED_AT.lt(to.plusDays(1).atStartOfDay(ZONE).toInstant()));
    }
}

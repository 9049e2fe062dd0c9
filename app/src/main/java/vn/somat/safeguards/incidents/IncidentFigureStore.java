package vn.somat.safeguards.incidents;

import static vn.somatdb.safeguards.Tables.INCIDENT;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jooq.Condition;
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

    /** What was discovered in an office that is part of ours now, it counted itself. */
    private static Condition ours(LocalDate from, LocalDate to) {
        return INCIDENT.FOUND_ON.between(from, to).and(INCIDENT.PREDECESSOR.isNull());
    }

    long found(LocalDate from, LocalDate to, IncidentKind kind) {
        return sql.fetchCount(INCIDENT, INCIDENT.KIND.eq(kind.name()), ours(from, to));
    }

    /** Of those discovered then, settled by the end. */
    long closed(LocalDate from, LocalDate to) {
        return sql.fetchCount(
                INCIDENT,
                ours(from, to),
                INCIDENT.CLOSED_AT.lt(to.plusDays(1).atStartOfDay(ZONE).toInstant()));
    }
}

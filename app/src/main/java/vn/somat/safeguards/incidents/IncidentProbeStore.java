package vn.somat.safeguards.incidents;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static vn.somatdb.safeguards.Tables.INCIDENT;
import static vn.somatdb.safeguards.Tables.INCIDENT_ACT;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.access.Probe;
import vn.somat.access.ProbeScope;
import vn.somat.access.Probed;
import vn.somat.access.ProbedCase;
import vn.somat.access.Probes;

/** Những điều sổ sự cố tự trả lời đoàn kiểm tra: whether who had to know was told at once, what was done, and whether it is over. */
@Repository
class IncidentProbeStore implements Probes {

    private static final Condition OPEN = INCIDENT.CLOSED_AT.isNull();

    private final DSLContext sql;

    IncidentProbeStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Probe> probes() {
        return Map.of(
                "incidents-entered-late",
                incidents(scope -> condition(
                        "({0} at time zone 'Asia/Ho_Chi_Minh')::date > {1} + 1",
                        INCIDENT.OPENED_AT, INCIDENT.FOUND_ON)),
                "incidents-unseen",
                incidents(scope -> INCIDENT.SEEN_AT.isNull().and(INCIDENT.OPENED_AT.lt(scope.ago(1)))),
                "incidents-untold",
                incidents(scope -> without("TOLD").and(INCIDENT.OPENED_AT.lt(scope.ago(1)))),
                "incidents-told-late",
                incidents(scope -> field(select(min(INCIDENT_ACT.DAY))
                                .from(INCIDENT_ACT)
                                .where(INCIDENT_ACT.INCIDENT.eq(INCIDENT.ID), INCIDENT_ACT.KIND.eq("TOLD")))
                        .gt(INCIDENT.FOUND_ON.plus(1))),
                "incidents-without-measures",
                incidents(scope -> OPEN.and(without("MEASURE")).and(INCIDENT.OPENED_AT.lt(scope.ago(1)))),
                "incidents-overdue",
                incidents(scope -> OPEN.and(INCIDENT.HANDLE_BY.lt(scope.today()))));
    }

    /** What is open is told from whatever year it is. */
    private Probe incidents(Function<ProbeScope, Condition> wrong) {
        return (reader, scope) -> {
            var which = IncidentStore.there(reader)
                    .and(OPEN.or(INCIDENT.FOUND_ON.ge(scope.from())))
                    .and(scope.unit() == null ? noCondition() : INCIDENT.OPENED_BY.in(scope.people()));
            return new Probed(
                    sql.fetchCount(INCIDENT, which),
                    sql.select(INCIDENT.ID, INCIDENT.NUMBER, INCIDENT.FOUND_ON, INCIDENT.KIND)
                            .from(INCIDENT)
                            .where(which, wrong.apply(scope))
                            .orderBy(INCIDENT.NUMBER)
                            .limit(scope.most())
                            .fetch(row -> new ProbedCase(
                                    String.format(Locale.ROOT, "SC-%04d", row.value2()),
                                    "/incidents/" + row.value1(),
                                    row.value3(),
                                    row.value4())));
        };
    }

    private static Condition without(String kind) {
        return notExists(selectOne()
                .from(INCIDENT_ACT)
                .where(INCIDENT_ACT.INCIDENT.eq(INCIDENT.ID), INCIDENT_ACT.KIND.eq(kind)));
    }
}

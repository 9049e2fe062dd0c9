package vn.somat.safeguards.inspections;

import static vn.somatdb.safeguards.Tables.INSPECTION;
import static vn.somatdb.safeguards.Tables.INSPECTION_FINDING;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.access.Probe;
import vn.somat.access.ProbeScope;
import vn.somat.access.Probed;
import vn.somat.access.ProbedCase;
import vn.somat.access.Probes;
import vn.somat.access.Reader;

/** Những điều sổ kiểm tra tự trả lời: whether the office inspects itself, keeps to its plan, and mends what was found. */
@Repository
class InspectionProbeStore implements Probes {

    private static final String ADDRESS = "/inspections";

    private final DSLContext sql;

    InspectionProbeStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Probe> probes() {
        return Map.of(
                "self-inspection-none", this::none, "inspections-late", this::late, "findings-overdue", this::overdue);
    }

    /** It was begun at least, by what this reader may know. */
    private Probed none(Reader reader, ProbeScope scope) {
        boolean begun = sql.fetchExists(
                INSPECTION,
                INSPECTION.KIND.eq("SELF"),
                INSPECTION.RANK.le((short) reader.clearance()),
                INSPECTION.BEGUN_AT.ge(scope.since()),
                INSPECTION.STATE.ne("CANCELLED"));
        return new Probed(
                1,
                begun ? List.of() : List.of(new ProbedCase("self-inspection", ADDRESS + "/new", scope.from(), null)));
    }

    private Probed late(Reader reader, ProbeScope scope) {
        var planned = INSPECTION
                .RANK
                .le((short) reader.clearance())
                .and(INSPECTION.LAST_DAY.between(scope.from(), scope.today().minusDays(1)))
                .and(INSPECTION.STATE.ne("CANCELLED"));
        return new Probed(
                sql.fetchCount(INSPECTION, planned),
                sql.select(INSPECTION.ID, INSPECTION.NUMBER, INSPECTION.LAST_DAY, INSPECTION.BODY)
                        .from(INSPECTION)
                        .where(planned, INSPECTION.STATE.in("PLANNED", "GOING"))
                        .orderBy(INSPECTION.LAST_DAY, INSPECTION.NUMBER)
                        .limit(scope.most())
                        .fetch(row -> new ProbedCase(
                                Inspection.label(row.value2()),
                                ADDRESS + "/" + row.value1(),
                                row.value3(),
                                row.value4())));
    }

    /** From whatever year it is. */
    private Probed overdue(Reader reader, ProbeScope scope) {
        var from = INSPECTION_FINDING.join(INSPECTION).on(INSPECTION.ID.eq(INSPECTION_FINDING.INSPECTION));
        var open = INSPECTION.RANK.le((short) reader.clearance()).and(INSPECTION_FINDING.STATE.ne("CLOSED"));
        return new Probed(
                sql.fetchCount(sql.selectOne().from(from).where(open)),
                sql.select(INSPECTION_FINDING.ID, INSPECTION_FINDING.NUMBER, INSPECTION_FINDING.DUE, INSPECTION.NUMBER)
                        .from(from)
                        .where(open, INSPECTION_FINDING.DUE.lt(scope.today()))
                        .orderBy(INSPECTION_FINDING.DUE, INSPECTION_FINDING.NUMBER)
                        .limit(scope.most())
                        .fetch(row -> new ProbedCase(
                                String.format(Locale.ROOT, "PH-%04d", row.value2()),
                                ADDRESS + "/findings/" + row.value1(),
                                row.value3(),
                                Inspection.label(row.value4()))));
    }
}

package vn.somat.reporting.reports;

import static vn.somatdb.reporting.Tables.REPORT;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import vn.somat.access.Probe;
import vn.somat.access.ProbeScope;
import vn.somat.access.Probed;
import vn.somat.access.ProbedCase;
import vn.somat.access.Probes;
import vn.somat.access.Reader;

/** Những điều sổ báo cáo tự trả lời đoàn kiểm tra: owed and not made, made and not sent, sent too late. */
@Repository
class ReportProbeStore implements Probes {

    private static final String ADDRESS = "/reports";
    /** Days that what was signed may lie about. */
    private static final int LYING = 7;

    private final DSLContext sql;
    private final Reports reports;

    ReportProbeStore(DSLContext sql, Reports reports) {
        this.sql = sql;
        this.reports = reports;
    }

    @Override
    public Map<String, Probe> probes() {
        return Map.of(
                "reports-owed",
                this::owed,
                "reports-unsent",
                reports(
                        REPORT.SIGNED_AT.isNotNull(),
                        scope -> REPORT.SENT_ON.isNull().and(REPORT.SIGNED_AT.lt(scope.ago(LYING)))),
                "reports-sent-late",
                reports(REPORT.SENT_ON.isNotNull(), scope -> REPORT.SENT_ON.gt(REPORT.DUE_DAY)));
    }

    /** Whose day has passed: of the office as a whole, a unit of it owes none. */
    private Probed owed(Reader reader, ProbeScope scope) {
        if (scope.unit() != null) {
            return Probed.nothing();
        }
        var owed = reports.due(reader);
        return new Probed(
                Math.max(1, owed.size()),
                owed.stream()
                        .filter(one -> one.period().late(scope.today()))
                        .map(one -> {
                            var begun = one.report();
                            return new ProbedCase(
                                    begun == null ? one.kind().name() : begun.label(),
                                    begun == null
                                            ? ADDRESS
                                            : ADDRESS + "/" + begun.id().value(),
                                    one.period().due(),
                                    String.valueOf(one.period().to().getYear()));
                        })
                        .toList());
    }

    private Probe reports(Condition among, Function<ProbeScope, Condition> wrong) {
        return (reader, scope) -> {
            var which = REPORT.RANK
                    .le((short) reader.clearance())
                    .and(REPORT.TO_DAY.ge(scope.from()))
                    .and(among);
            if (scope.unit() != null) {
                return Probed.nothing();
            }
            Field<LocalDate> due = REPORT.DUE_DAY;
            return new Probed(
                    sql.fetchCount(REPORT, which),
                    sql.select(REPORT.ID, REPORT.NUMBER, due, REPORT.KIND)
                            .from(REPORT)
                            .where(which, wrong.apply(scope))
                            .orderBy(REPORT.NUMBER)
                            .limit(scope.most())
                            .fetch(row -> new ProbedCase(
                                    String.format(Locale.ROOT, "BC-%04d", row.value2()),
                                    ADDRESS + "/" + row.value1(),
                                    row.value3(),
                                    row.value4())));
        };
    }
}

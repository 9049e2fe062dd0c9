package vn.somat.reporting.reports;

import static vn.somatdb.reporting.Tables.REPORT;
import static vn.somatdb.reporting.Tables.REPORT_TAKEN_BACK;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.organisation.PersonId;
import vn.somat.reporting.reports.Report.Signature;
import vn.somat.reporting.reports.TakingBack.TakenBack;
import vn.somat.vault.Contents;

/** Rows of signatures that were taken back; why is sealed with the report. In the caller's transaction. */
@Repository
class TakenBackStore {

    private static final String REASON = "taken-back-";

    private final DSLContext sql;
    private final ReportStore reports;
    private final Contents contents;

    TakenBackStore(DSLContext sql, ReportStore reports, Contents contents) {
        this.sql = sql;
        this.reports = reports;
        this.contents = contents;
    }

    /** The report is open again from then on. */
    void add(Report report, Signature signature, TakenBack back, UUID entry) {
        var content = reports.content(report.id());
        int number = of(report).size() + 1;
        try (var keys = contents.open(List.of(content))) {
            sql.insertInto(REPORT_TAKEN_BACK)
                    .set(REPORT_TAKEN_BACK.REPORT, report.id().value())
                    .set(REPORT_TAKEN_BACK.NUMBER, number)
                    .set(REPORT_TAKEN_BACK.VERSION, back.version())
                    .set(REPORT_TAKEN_BACK.SIGNED_AT, signature.at())
                    .set(REPORT_TAKEN_BACK.SIGNED_BY, signature.by().value())
                    .set(REPORT_TAKEN_BACK.SIGNED_KEY, signature.key())
                    .set(REPORT_TAKEN_BACK.SEALED_REASON, keys.seal(content, REASON + number, back.reason()))
                    .set(REPORT_TAKEN_BACK.AT, back.at())
                    .set(REPORT_TAKEN_BACK.BY, back.by().value())
                    .set(REPORT_TAKEN_BACK.ENTRY, entry)
                    .execute();
        }
        sql.update(REPORT)
                .setNull(REPORT.SIGNED_AT)
                .setNull(REPORT.SIGNED_BY)
                .setNull(REPORT.SIGNED_KEY)
                .where(REPORT.ID.eq(report.id().value()))
                .execute();
    }

    /** Newest first. */
    List<TakenBack> of(Report report) {
        var content = reports.content(report.id());
        try (var keys = contents.open(List.of(content))) {
            return sql.selectFrom(REPORT_TAKEN_BACK)
                    .where(REPORT_TAKEN_BACK.REPORT.eq(report.id().value()))
                    .orderBy(REPORT_TAKEN_BACK.NUMBER.desc())
                    .fetch(row -> new TakenBack(
                            row.getVersion(),
                            row.getSignedAt(),
                            new PersonId(row.getSignedBy()),
                            row.getAt(),
                            new PersonId(row.getBy()),
                            Objects.requireNonNullElse(
                                    keys.text(content, REASON + row.getNumber(), row.getSealedReason()), "")));
        }
    }
}

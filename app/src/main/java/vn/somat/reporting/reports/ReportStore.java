package vn.somat.reporting.reports;

import static org.jooq.impl.DSL.noCondition;
import static vn.somatdb.reporting.Tables.ASKED_REPORT;
import static vn.somatdb.reporting.Tables.REPORT;
import static vn.somatdb.reporting.Tables.REPORT_VERSION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.reporting.reports.Report.Sending;
import vn.somat.reporting.reports.Report.Signature;
import vn.somat.vault.ContentId;
import vn.somatdb.reporting.tables.records.ReportRecord;

/** Rows of reports and of what was written into them. */
@Repository
class ReportStore {

    /** A version as it is stored. */
    record Sealed(int number, byte[] words, byte[] figures, Instant at, PersonId by) {}

    /** Whether a sector asks for a kind of report, and on which word. */
    record Asking(boolean asked, String basis, Instant at, PersonId by, int number) {}

    private final DSLContext sql;
    private final Regulations regulations;

    ReportStore(DSLContext sql, Regulations regulations) {
        this.sql = sql;
        this.regulations = regulations;
    }

    void insert(Report report, ContentId content) {
        var period = report.period();
        try {
            sql.insertInto(REPORT)
                    .set(REPORT.ID, report.id().value())
                    .set(REPORT.KIND, report.kind().name())
                    .set(REPORT.FROM_DAY, period.from())
                    .set(REPORT.TO_DAY, period.to())
                    .set(REPORT.DUE_DAY, period.due())
                    .set(REPORT.LEVEL, report.level().code())
                    .set(REPORT.RANK, (short) report.level().rank())
                    .set(REPORT.INCIDENT, report.incident())
                    .set(REPORT.CONTENT, content.value())
                    .set(REPORT.VERSIONS, report.versions())
                    .set(REPORT.MADE_AT, report.madeAt())
                    .set(REPORT.MADE_BY, report.madeBy().value())
                    .execute();
        } catch (DuplicateKeyException there) {
            throw Refusal.conflict("reporting.report.there");
        }
    }

    void write(ReportId id, Sealed version, UUID entry) {
        sql.insertInto(REPORT_VERSION)
                .set(REPORT_VERSION.REPORT, id.value())
                .set(REPORT_VERSION.NUMBER, version.number())
                .set(REPORT_VERSION.SEALED_WORDS, version.words())
                .set(REPORT_VERSION.SEALED_FIGURES, version.figures())
                .set(REPORT_VERSION.AT, version.at())
                .set(REPORT_VERSION.BY, version.by().value())
                .set(REPORT_VERSION.ENTRY, entry)
                .execute();
        sql.update(REPORT)
                .set(REPORT.VERSIONS, version.number())
                .where(REPORT.ID.eq(id.value()))
                .execute();
    }

    void sign(ReportId id, Signature signature) {
        sql.update(REPORT)
                .set(REPORT.SIGNED_AT, signature.at())
                .set(REPORT.SIGNED_BY, signature.by().value())
                .set(REPORT.SIGNED_KEY, signature.key())
                .where(REPORT.ID.eq(id.value()))
                .execute();
    }

    void send(ReportId id, Sending sent) {
        sql.update(REPORT)
                .set(REPORT.SENT_ON, sent.on())
                .set(REPORT.SENT_NUMBER, sent.number())
                .set(REPORT.SENT_BY, sent.by().value())
                .where(REPORT.ID.eq(id.value()))
                .execute();
    }

    Optional<Report> find(ReportId id) {
        return sql.selectFrom(REPORT).where(REPORT.ID.eq(id.value())).fetchOptional(this::read);
    }

    /** Kept from everybody else until the act is done. */
    Optional<Report> lock(ReportId id) {
        return sql.selectFrom(REPORT)
                .where(REPORT.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(this::read);
    }

    ContentId content(ReportId id) {
        return new ContentId(sql.select(REPORT.CONTENT)
                .from(REPORT)
                .where(REPORT.ID.eq(id.value()))
                .fetchSingle()
                .value1());
    }

    /** Newest first. @param before number of the last one of the page before */
    List<Report> page(int clearance, @Nullable Long before, int limit) {
        return some(
                REPORT.RANK.le((short) clearance).and(before == null ? noCondition() : REPORT.NUMBER.lt(before)),
                limit);
    }

    Optional<Report> of(ReportKind kind, Period period) {
        return some(
                        REPORT.KIND
                                .eq(kind.name())
                                .and(REPORT.FROM_DAY.eq(period.from()))
                                .and(REPORT.TO_DAY.eq(period.to())),
                        1)
                .stream()
                .findFirst();
    }

    Optional<Report> last(ReportKind kind) {
        return some(REPORT.KIND.eq(kind.name()), 1).stream().findFirst();
    }

    List<Report> about(UUID incident, int clearance) {
        return some(REPORT.INCIDENT.eq(incident).and(REPORT.RANK.le((short) clearance)), 20);
    }

    /** Newest first. */
    List<Sealed> versions(ReportId id, @Nullable Integer number) {
        return sql.selectFrom(REPORT_VERSION)
                .where(REPORT_VERSION.REPORT.eq(id.value()))
                .and(number == null ? noCondition() : REPORT_VERSION.NUMBER.eq(number))
                .orderBy(REPORT_VERSION.NUMBER.desc())
                .fetch(row -> new Sealed(
                        row.getNumber(),
                        row.getSealedWords(),
                        row.getSealedFigures(),
                        row.getAt(),
                        new PersonId(row.getBy())));
    }

    Optional<Asking> asking(ReportKind kind) {
        return sql.selectFrom(ASKED_REPORT)
                .where(ASKED_REPORT.KIND.eq(kind.name()))
                .orderBy(ASKED_REPORT.NUMBER.desc())
                .limit(1)
                .fetchOptional(row -> new Asking(
                        row.getAsked(), row.getBasis(), row.getAt(), new PersonId(row.getBy()), row.getNumber()));
    }

    /** Since when it has been asked for without a break; empty where nobody asks. */
    Optional<Instant> askedSince(ReportKind kind) {
        var later = ASKED_REPORT.as("later");
        return Optional.ofNullable(sql.select(DSL.min(ASKED_REPORT.AT))
                .from(ASKED_REPORT)
                .where(
                        ASKED_REPORT.KIND.eq(kind.name()),
                        DSL.notExists(DSL.selectOne()
                                .from(later)
                                .where(
                                        later.KIND.eq(kind.name()),
                                        later.NUMBER.ge(ASKED_REPORT.NUMBER),
                                        later.ASKED.isFalse())))
                .fetchSingle()
                .value1());
    }

    void ask(ReportKind kind, Asking asking, UUID entry) {
        try {
            sql.insertInto(ASKED_REPORT)
                    .set(ASKED_REPORT.KIND, kind.name())
                    .set(ASKED_REPORT.NUMBER, asking.number())
                    .set(ASKED_REPORT.ASKED, asking.asked())
                    .set(ASKED_REPORT.BASIS, asking.basis())
                    .set(ASKED_REPORT.AT, asking.at())
                    .set(ASKED_REPORT.BY, asking.by().value())
                    .set(ASKED_REPORT.ENTRY, entry)
                    .execute();
        } catch (DuplicateKeyException meanwhile) {
            throw Refusal.conflict("reporting.report.changed-since");
        }
    }

    private List<Report> some(Condition which, int limit) {
        return sql.selectFrom(REPORT)
                .where(which)
                .orderBy(REPORT.NUMBER.desc())
                .limit(limit)
                .fetch(this::read);
    }

    private Report read(ReportRecord row) {
        LocalDate on = row.getSentOn();
        Instant at = row.getSignedAt();
        return new Report(
                new ReportId(row.getId()),
                row.getNumber(),
                ReportKind.valueOf(row.getKind()),
                new Period(row.getFromDay(), row.getToDay(), row.getDueDay()),
                level(row.getLevel()),
                row.getIncident(),
                row.getVersions(),
                row.getMadeAt(),
                new PersonId(row.getMadeBy()),
                at == null ? null : new Signature(at, new PersonId(row.getSignedBy()), row.getSignedKey()),
                on == null
                        ? null
                        : new Sending(on, Objects.requireNonNull(row.getSentNumber()), new PersonId(row.getSentBy())));
    }

    private Level level(String code) {
        return regulations.all().reversed().stream()
                .flatMap(rules -> rules.level(code).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no pack has level " + code));
    }
}

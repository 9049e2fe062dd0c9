package vn.somat.safeguards.machine;

import static vn.somatdb.safeguards.Tables.MACHINE_CHECK;
import static vn.somatdb.safeguards.Tables.MACHINE_FINDING;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.regulation.Citation;
import vn.somatdb.safeguards.tables.records.MachineCheckRecord;
import vn.somatdb.safeguards.tables.records.MachineFindingRecord;

/** The looks at the machine. Rows are only added. */
@Repository
class CheckStore {

    private final DSLContext sql;

    CheckStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Keeps a look; its number is given here, whatever it carries. */
    MachineCheck add(MachineCheck check) {
        var uptime = check.uptime();
        var row = sql.insertInto(MACHINE_CHECK)
                .set(MACHINE_CHECK.ID, check.id())
                .set(MACHINE_CHECK.HOST, check.host())
                .set(MACHINE_CHECK.AT, check.at())
                .set(MACHINE_CHECK.CAUSE, check.cause().name())
                .set(MACHINE_CHECK.PACK, check.pack())
                .set(MACHINE_CHECK.BOOT, uptime == null ? null : uptime.boot())
                .set(MACHINE_CHECK.UP_MILLIS, uptime == null ? null : uptime.millis())
                .set(MACHINE_CHECK.CLOCK_NOTE, check.clockNote())
                .set(MACHINE_CHECK.DIGEST, check.digest())
                .returning()
                .fetchSingle();
        var findings = check.findings().stream()
                .map(finding -> row(row.getNumber(), finding))
                .toList();
        sql.batchInsert(findings).execute();
        return read(row, check.findings());
    }

    /** The newest of a machine. */
    Optional<MachineCheck> latest(String host) {
        return some(MACHINE_CHECK.HOST.eq(host), 1).stream().findFirst();
    }

    /** The one before it on the same machine. */
    Optional<MachineCheck> before(MachineCheck check) {
        return some(MACHINE_CHECK.HOST.eq(check.host()).and(MACHINE_CHECK.NUMBER.lt(check.number())), 1).stream()
                .findFirst();
    }

    Optional<MachineCheck> find(long number) {
        return some(MACHINE_CHECK.NUMBER.eq(number), 1).stream().findFirst();
    }

    /** Of all machines, newest first. */
    List<MachineCheck> page(@Nullable Long before, int limit) {
        return some(before == null ? DSL.noCondition() : MACHINE_CHECK.NUMBER.lt(before), limit);
    }

    private List<MachineCheck> some(Condition which, int limit) {
        var checks = sql.selectFrom(MACHINE_CHECK)
                .where(which)
                .orderBy(MACHINE_CHECK.NUMBER.desc())
                .limit(limit)
                .fetch();
        Map<Long, List<Finding>> findings = sql.selectFrom(MACHINE_FINDING)
                .where(MACHINE_FINDING.CHECK_NUMBER.in(checks.map(MachineCheckRecord::getNumber)))
                .fetchGroups(MACHINE_FINDING.CHECK_NUMBER, CheckStore::finding);
        return checks.map(row -> read(row, findings.getOrDefault(row.getNumber(), List.of())));
    }

    private static MachineCheck read(MachineCheckRecord row, List<Finding> findings) {
        return new MachineCheck(
                row.getNumber(),
                row.getId(),
                row.getHost(),
                row.getAt(),
                Cause.valueOf(row.getCause()),
                row.getPack(),
                row.getBoot() == null ? null : new Uptime(row.getBoot(), row.getUpMillis()),
                row.getClockNote(),
                row.getDigest(),
                findings.stream().sorted(Findings.GRAVEST_FIRST).toList());
    }

    private static MachineFindingRecord row(long check, Finding finding) {
        var citation = finding.citation();
        return new MachineFindingRecord(
                check,
                finding.code(),
                finding.severity().name(),
                finding.seen().toArray(String[]::new),
                citation == null ? null : citation.article(),
                citation == null ? null : citation.standing().name());
    }

    private static Finding finding(org.jooq.Record record) {
        var row = record.into(MACHINE_FINDING);
        return new Finding(
                row.getCode(),
                Severity.valueOf(row.getSeverity()),
                List.of(row.getSeen()),
                row.getArticle() == null
                        ? null
                        : new Citation(row.getArticle(), Citation.Standing.valueOf(row.getStanding())));
    }
}

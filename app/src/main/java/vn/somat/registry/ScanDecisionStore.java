package vn.somat.registry;

import static vn.somatdb.registry.Tables.SCAN_DECISION;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somatdb.registry.tables.records.ScanDecisionRecord;

/** Rows of what the office decided about scans; none is ever changed. */
@Repository
class ScanDecisionStore {

    private static final int SHOWN = 20;

    private final DSLContext sql;

    ScanDecisionStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Empty while the office has not decided. */
    Optional<ScanDecision> inForce(ScanMatter matter) {
        return sql.selectFrom(SCAN_DECISION)
                .where(SCAN_DECISION.MATTER.eq(matter.name()))
                .orderBy(SCAN_DECISION.NUMBER.desc())
                .limit(1)
                .fetchOptional(ScanDecisionStore::decision);
    }

    /** The highest rank of which words are read. */
    int wordsRank() {
        return inForce(ScanMatter.WORDS).map(ScanDecision::rank).orElse(0);
    }

    /** The newest first, as many as anybody asks about. */
    List<ScanDecision> history() {
        return sql.selectFrom(SCAN_DECISION)
                .orderBy(SCAN_DECISION.NUMBER.desc())
                .limit(SHOWN)
                .fetch(ScanDecisionStore::decision);
    }

    void add(ScanDecision made) {
        sql.insertInto(SCAN_DECISION)
                .set(SCAN_DECISION.MATTER, made.matter().name())
                .set(SCAN_DECISION.LEVEL, made.level())
                .set(SCAN_DECISION.RANK, (short) made.rank())
                .set(SCAN_DECISION.REASON, made.reason())
                .set(SCAN_DECISION.BY, made.by())
                .set(SCAN_DECISION.SECOND, made.second())
                .set(SCAN_DECISION.AT, made.at())
                .execute();
    }

    private static ScanDecision decision(ScanDecisionRecord row) {
        return new ScanDecision(
                ScanMatter.valueOf(row.getMatter()),
                row.getLevel(),
                row.getRank(),
                row.getReason(),
                row.getBy(),
                row.getSecond(),
                row.getAt());
    }
}

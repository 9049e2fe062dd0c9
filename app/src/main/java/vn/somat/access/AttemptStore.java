package vn.somat.access;

import static org.jooq.impl.DSL.row;
import static vn.somatdb.access.Tables.ATTEMPT;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Failed attempts, so that a restart forgives nothing. */
@Repository
class AttemptStore {

    private final DSLContext sql;

    AttemptStore(DSLContext sql) {
        this.sql = sql;
    }

    /** The row stays locked until the transaction ends: attempts at one subject are counted one after the other. */
    Tried lock(TriedKind kind, String subject, Instant now) {
        return sql.insertInto(ATTEMPT)
                .set(ATTEMPT.KIND, kind.code())
                .set(ATTEMPT.SUBJECT, subject)
                .set(ATTEMPT.FAILURES, 0)
                .set(ATTEMPT.LAST_AT, now)
                .set(ATTEMPT.RETRY_AT, now)
                .onConflict(ATTEMPT.KIND, ATTEMPT.SUBJECT)
                .doUpdate()
                .set(ATTEMPT.FAILURES, ATTEMPT.FAILURES)
                .returningResult(ATTEMPT.FAILURES, ATTEMPT.LAST_AT, ATTEMPT.RETRY_AT)
                .fetchOptional(row -> new Tried(row.value1(), row.value2(), row.value3()))
                .filter(tried -> tried.failures() > 0 && !tried.isForgotten(now))
                .orElse(Tried.none(now));
    }

    void keep(TriedKind kind, String subject, Tried tried) {
        sql.update(ATTEMPT)
                .set(ATTEMPT.FAILURES, tried.failures())
                .set(ATTEMPT.LAST_AT, tried.lastAt())
                .set(ATTEMPT.RETRY_AT, tried.retryAt())
                .where(ATTEMPT.KIND.eq(kind.code()))
                .and(ATTEMPT.SUBJECT.eq(subject))
                .execute();
    }

    void forgive(TriedKind kind, String subject) {
        sql.deleteFrom(ATTEMPT)
                .where(ATTEMPT.KIND.eq(kind.code()))
                .and(ATTEMPT.SUBJECT.eq(subject))
                .execute();
    }

    /** Whoever tries a million names must not fill the disk for ever. */
    void forgetBefore(Instant day, Instant now) {
        sql.deleteFrom(ATTEMPT)
                .where(row(ATTEMPT.KIND, ATTEMPT.SUBJECT)
                        .in(sql.select(ATTEMPT.KIND, ATTEMPT.SUBJECT)
                                .from(ATTEMPT)
                                .where(ATTEMPT.LAST_AT.lt(day))
                                .and(ATTEMPT.RETRY_AT.le(now))
                                .limit(100)
                                .forUpdate()
                                .skipLocked()))
                .execute();
    }
}

package vn.somat.access;

import static vn.somatdb.access.Tables.VISIT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Open visits, by the hash of their secret. */
@Repository
class VisitStore {

    private final DSLContext sql;

    VisitStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A visit without its secret, which nobody keeps. */
    record Kept(byte[] hash, int generation, Instant since, Instant touched, boolean locked) {}

    void insert(byte[] hash, Visit visit) {
        sql.insertInto(VISIT)
                .set(VISIT.HASH, hash)
                .set(VISIT.ACCOUNT, visit.account())
                .set(VISIT.GENERATION, visit.generation())
                .set(VISIT.MUST_CHANGE, visit.mustChangePassword())
                .set(VISIT.SINCE, visit.since())
                .set(VISIT.TOUCHED_AT, visit.touched())
                .set(VISIT.LOCKED, visit.isLocked())
                .execute();
    }

    Optional<Visit> find(byte[] hash, String secret) {
        return sql.selectFrom(VISIT)
                .where(VISIT.HASH.eq(hash))
                .fetchOptional(row -> new Visit(
                        secret,
                        row.getAccount(),
                        row.getGeneration(),
                        row.getMustChange(),
                        row.getSince(),
                        row.getTouchedAt(),
                        row.getLocked()));
    }

    /** All of an account, the latest first. */
    List<Kept> of(UUID account) {
        return sql.selectFrom(VISIT)
                .where(VISIT.ACCOUNT.eq(account))
                .orderBy(VISIT.SINCE.desc())
                .fetch(row -> new Kept(
                        row.getHash(), row.getGeneration(), row.getSince(), row.getTouchedAt(), row.getLocked()));
    }

    void touch(byte[] hash, Instant now) {
        sql.update(VISIT)
                .set(VISIT.TOUCHED_AT, now)
                .where(VISIT.HASH.eq(hash), VISIT.LOCKED.isFalse())
                .execute();
    }

    void lock(byte[] hash) {
        sql.update(VISIT).set(VISIT.LOCKED, true).where(VISIT.HASH.eq(hash)).execute();
    }

    /** False when there is none under that hash any more. */
    boolean unlock(byte[] hash, byte[] fresh, Instant now) {
        return sql.update(VISIT)
                        .set(VISIT.HASH, fresh)
                        .set(VISIT.LOCKED, false)
                        .set(VISIT.TOUCHED_AT, now)
                        .where(VISIT.HASH.eq(hash))
                        .execute()
                == 1;
    }

    void goOn(byte[] hash, int generation) {
        sql.update(VISIT)
                .set(VISIT.GENERATION, generation)
                .set(VISIT.MUST_CHANGE, false)
                .where(VISIT.HASH.eq(hash))
                .execute();
    }

    void end(byte[] hash) {
        sql.deleteFrom(VISIT).where(VISIT.HASH.eq(hash)).execute();
    }

    /** Whatever is over by itself. */
    void forget(Instant untouchedSince, Instant begunBefore) {
        sql.deleteFrom(VISIT)
                .where(VISIT.TOUCHED_AT.lt(untouchedSince).or(VISIT.SINCE.lt(begunBefore)))
                .execute();
    }
}

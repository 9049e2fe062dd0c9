package vn.somat.safeguards.people;

import static vn.somatdb.safeguards.Tables.TRAINING_POLICY;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.access.Confirmed;
import vn.somat.organisation.PersonId;

/** Rows of what the office decided on training and access. */
@Repository
class TrainingPolicyStore {

    private final DSLContext sql;

    TrainingPolicyStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(TrainingPolicy policy, Instant at, PersonId by, Confirmed signed, UUID entry) {
        var second = signed.second();
        sql.insertInto(TRAINING_POLICY)
                .set(TRAINING_POLICY.LEVEL, policy.level())
                .set(TRAINING_POLICY.RANK, (short) policy.rank())
                .set(TRAINING_POLICY.TESTED, policy.tested())
                .set(TRAINING_POLICY.REASON, policy.reason())
                .set(TRAINING_POLICY.AT, at)
                .set(TRAINING_POLICY.BY, by.value())
                .set(TRAINING_POLICY.SECOND, second == null ? null : second.value())
                .set(TRAINING_POLICY.ALONE, signed.alone())
                .set(TRAINING_POLICY.ENTRY, entry)
                .execute();
    }

    TrainingPolicy latest() {
        return sql.selectFrom(TRAINING_POLICY)
                .orderBy(TRAINING_POLICY.NUMBER.desc())
                .limit(1)
                .fetchOptional(row -> new TrainingPolicy(
                        row.getLevel(),
                        row.getRank(),
                        row.getTested(),
                        row.getReason(),
                        row.getAt(),
                        new PersonId(row.getBy())))
                .orElse(TrainingPolicy.NONE);
    }
}

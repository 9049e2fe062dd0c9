package vn.somat.safeguards.machine;

import static vn.somatdb.safeguards.Tables.MACHINE_POLICY;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What the office does about a forbidden finding. In clear: it is asked while the vault is sealed. */
@Repository
class PolicyStore {

    private static final int SHOWN = 20;

    private final DSLContext sql;

    PolicyStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Warns until the office decides otherwise. */
    Policy inForce() {
        return history().stream().findFirst().map(PolicyChange::policy).orElse(Policy.WARN);
    }

    /** The newest first, as many as anybody asks about. */
    List<PolicyChange> history() {
        return sql.selectFrom(MACHINE_POLICY)
                .orderBy(MACHINE_POLICY.NUMBER.desc())
                .limit(SHOWN)
                .fetch(row -> new PolicyChange(
                        Policy.valueOf(row.getPolicy()), row.getReason(), row.getBy(), row.getSecond(), row.getAt()));
    }

    void add(PolicyChange change) {
        sql.insertInto(MACHINE_POLICY)
                .set(MACHINE_POLICY.POLICY, change.policy().name())
                .set(MACHINE_POLICY.REASON, change.reason())
                .set(MACHINE_POLICY.BY, change.by())
                .set(MACHINE_POLICY.SECOND, change.second())
                .set(MACHINE_POLICY.AT, change.at())
                .execute();
    }
}

package vn.somat.safeguards.inspections;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static vn.somatdb.safeguards.Tables.INSPECTION;
import static vn.somatdb.safeguards.Tables.INSPECTION_PLAN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.organisation.PersonId;

/** Rows of inspection plans. */
@Repository
class InspectionPlanStore {

    private final DSLContext sql;

    InspectionPlanStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(PlanId id, int year, String title, Instant at, PersonId by, UUID entry) {
        sql.insertInto(INSPECTION_PLAN)
                .set(INSPECTION_PLAN.ID, id.value())
                .set(INSPECTION_PLAN.YEAR, (short) year)
                .set(INSPECTION_PLAN.TITLE, title)
                .set(INSPECTION_PLAN.MADE_AT, at)
                .set(INSPECTION_PLAN.MADE_BY, by.value())
                .set(INSPECTION_PLAN.ENTRY, entry)
                .execute();
    }

    /** False when it was approved before. */
    boolean approve(PlanId id, String decision, Instant at, PersonId by, UUID entry) {
        return sql.update(INSPECTION_PLAN)
                        .set(INSPECTION_PLAN.DECISION, decision)
                        .set(INSPECTION_PLAN.DECIDED_AT, at)
                        .set(INSPECTION_PLAN.DECIDED_BY, by.value())
                        .set(INSPECTION_PLAN.DECISION_ENTRY, entry)
                        .where(INSPECTION_PLAN.ID.eq(id.value()), INSPECTION_PLAN.DECISION.isNull())
                        .execute()
                == 1;
    }

    Optional<Plan> find(PlanId id, int rank) {
        return some(INSPECTION_PLAN.ID.eq(id.value()), rank, 1).stream().findFirst();
    }

    /** Newest first. @param before number before which the page begins */
    List<Plan> page(int rank, @Nullable Long before, int limit) {
        return some(before == null ? noCondition() : INSPECTION_PLAN.NUMBER.lt(before), rank, limit);
    }

    /** A plan all of whose inspections are above a rank is not there up to it, and none of them is counted. */
    private List<Plan> some(Condition which, int rank, int limit) {
        return sql.select(
                        INSPECTION_PLAN.asterisk(),
                        counted(rank, noCondition()).as("bodies"),
                        counted(rank, INSPECTION.STATE.in("CONCLUDED", "CLOSED"))
                                .as("done"))
                .from(INSPECTION_PLAN)
                .where(which, exists(selectOne().from(INSPECTION).where(of(rank))))
                .orderBy(INSPECTION_PLAN.NUMBER.desc())
                .limit(limit)
                .fetch(row -> {
                    var plan = row.into(INSPECTION_PLAN);
                    var by = plan.getDecidedBy();
                    return new Plan(
                            new PlanId(plan.getId()),
                            plan.getNumber(),
                            plan.getYear(),
                            plan.getTitle(),
                            plan.getMadeAt(),
                            new PersonId(plan.getMadeBy()),
                            plan.getDecision(),
                            plan.getDecidedAt(),
                            by == null ? null : new PersonId(by),
                            row.get("bodies", Integer.class),
                            row.get("done", Integer.class));
                });
    }

    private static Field<Integer> counted(int rank, Condition which) {
        return field(select(count()).from(INSPECTION).where(of(rank), INSPECTION.STATE.ne("CANCELLED"), which));
    }

    private static Condition of(int rank) {
        return INSPECTION.PLAN.eq(INSPECTION_PLAN.ID).and(INSPECTION.RANK.le((short) rank));
    }
}

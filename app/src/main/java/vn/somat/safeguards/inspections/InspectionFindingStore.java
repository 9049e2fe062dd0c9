package vn.somat.safeguards.inspections;

import static vn.somatdb.safeguards.Tables.INSPECTION;
import static vn.somatdb.safeguards.Tables.INSPECTION_FINDING;
import static vn.somatdb.safeguards.Tables.INSPECTION_FINDING_STEP;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Days;
import vn.somat.organisation.PersonId;

/** Rows of findings and of their steps, still sealed. */
@Repository
class InspectionFindingStore {

    /** A finding with its words sealed. */
    record Kept(Finding finding, byte[] what, byte[] advice) {}

    /** A step with its words sealed. */
    record KeptStep(int number, Finding.Step step, byte @Nullable [] said) {}

    private final DSLContext sql;

    InspectionFindingStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Finding one, byte[] what, byte[] advice, Instant at) {
        var responsible = one.responsible();
        sql.insertInto(INSPECTION_FINDING)
                .set(INSPECTION_FINDING.ID, one.id().value())
                .set(INSPECTION_FINDING.INSPECTION, one.inspection().id().value())
                .set(INSPECTION_FINDING.QUESTION, one.question())
                .set(INSPECTION_FINDING.SEALED_WHAT, what)
                .set(INSPECTION_FINDING.SEALED_ADVICE, advice)
                .set(INSPECTION_FINDING.DUE, one.due())
                .set(INSPECTION_FINDING.RESPONSIBLE, responsible == null ? null : responsible.value())
                .set(INSPECTION_FINDING.STEPS, 1)
                .set(INSPECTION_FINDING.FOUND_AT, at)
                .set(INSPECTION_FINDING.FOUND_BY, one.foundBy().value())
                .execute();
    }

    /** One more step than before. */
    void change(FindingId id, Finding.State state, LocalDate due, int rounds, int steps) {
        sql.update(INSPECTION_FINDING)
                .set(INSPECTION_FINDING.STATE, state.name())
                .set(INSPECTION_FINDING.DUE, due)
                .set(INSPECTION_FINDING.ROUNDS, (short) rounds)
                .set(INSPECTION_FINDING.STEPS, steps)
                .where(INSPECTION_FINDING.ID.eq(id.value()))
                .execute();
    }

    void step(FindingId id, int number, Finding.Step step, byte @Nullable [] said, UUID entry) {
        sql.insertInto(INSPECTION_FINDING_STEP)
                .set(INSPECTION_FINDING_STEP.FINDING, id.value())
                .set(INSPECTION_FINDING_STEP.STEP, number)
                .set(INSPECTION_FINDING_STEP.KIND, step.kind().name())
                .set(INSPECTION_FINDING_STEP.AT, step.at())
                .set(INSPECTION_FINDING_STEP.BY, step.by().value())
                .set(INSPECTION_FINDING_STEP.DUE, step.due())
                .set(INSPECTION_FINDING_STEP.SEALED_SAID, said)
                .set(INSPECTION_FINDING_STEP.ENTRY, entry)
                .execute();
    }

    Optional<Kept> find(FindingId id) {
        return some(INSPECTION_FINDING.ID.eq(id.value()), 1).stream().findFirst();
    }

    void lock(FindingId id) {
        sql.select(INSPECTION_FINDING.ID)
                .from(INSPECTION_FINDING)
                .where(INSPECTION_FINDING.ID.eq(id.value()))
                .forUpdate()
                .execute();
    }

    List<Kept> of(InspectionId inspection) {
        return some(INSPECTION_FINDING.INSPECTION.eq(inspection.value()), 1000);
    }

    /** Not closed, soonest due first. @param responsible whose; null: everybody's */
    List<Kept> open(int rank, @Nullable PersonId responsible, LocalDate from, LocalDate to, int limit) {
        var whose = INSPECTION_FINDING
                .STATE
                .ne("CLOSED")
                .and(INSPECTION.RANK.le((short) rank))
                .and(INSPECTION_FINDING.DUE.between(from, to));
        return some(
                responsible == null ? whose : whose.and(INSPECTION_FINDING.RESPONSIBLE.eq(responsible.value())), limit);
    }

    /** Found between two days, closed or not. */
    List<Kept> found(int rank, Days days, int limit) {
        return some(
                INSPECTION
                        .RANK
                        .le((short) rank)
                        .and(INSPECTION_FINDING.FOUND_AT.ge(InspectionStore.begin(days)))
                        .and(INSPECTION_FINDING.FOUND_AT.lt(InspectionStore.end(days)))
                        .and(InspectionStore.ours(INSPECTION_FINDING.FOUND_AT)),
                limit);
    }

    int open(InspectionId inspection) {
        return sql.fetchCount(
                INSPECTION_FINDING,
                INSPECTION_FINDING.INSPECTION.eq(inspection.value()),
                INSPECTION_FINDING.STATE.ne("CLOSED"));
    }

    List<KeptStep> steps(FindingId id) {
        return sql.selectFrom(INSPECTION_FINDING_STEP)
                .where(INSPECTION_FINDING_STEP.FINDING.eq(id.value()))
                .orderBy(INSPECTION_FINDING_STEP.STEP.desc())
                .fetch(row -> new KeptStep(
                        row.getStep(),
                        new Finding.Step(
                                Finding.Done.valueOf(row.getKind()),
                                row.getAt(),
                                new PersonId(row.getBy()),
                                row.getDue(),
                                null),
                        row.getSealedSaid()));
    }

    private List<Kept> some(Condition which, int limit) {
        return sql.select(INSPECTION_FINDING.asterisk(), INSPECTION.asterisk())
                .from(INSPECTION_FINDING)
                .join(INSPECTION)
                .on(INSPECTION.ID.eq(INSPECTION_FINDING.INSPECTION))
                .where(which)
                .orderBy(INSPECTION_FINDING.DUE, INSPECTION_FINDING.NUMBER)
                .limit(limit)
                .fetch(row -> {
                    var kept = row.into(INSPECTION_FINDING);
                    var responsible = kept.getResponsible();
                    var finding = new Finding(
                            new FindingId(kept.getId()),
                            kept.getNumber(),
                            InspectionStore.read(row.into(INSPECTION)),
                            kept.getQuestion(),
                            null,
                            null,
                            kept.getDue(),
                            responsible == null ? null : new PersonId(responsible),
                            Finding.State.valueOf(kept.getState()),
                            kept.getRounds(),
                            kept.getSteps(),
                            new PersonId(kept.getFoundBy()),
                            List.of());
                    return new Kept(finding, kept.getSealedWhat(), kept.getSealedAdvice());
                });
    }
}

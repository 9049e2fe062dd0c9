package vn.somat.safeguards.inspections;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static vn.somatdb.organisation.Tables.PREDECESSOR;
import static vn.somatdb.safeguards.Tables.INSPECTION;
import static vn.somatdb.safeguards.Tables.INSPECTION_ACT;
import static vn.somatdb.safeguards.Tables.INSPECTION_FINDING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Days;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;
import vn.somat.safeguards.inspections.Inspection.Kind;
import vn.somat.safeguards.inspections.Inspection.State;
import vn.somat.vault.ContentId;
import vn.somatdb.safeguards.tables.records.InspectionRecord;

/** Rows of inspections and of what was done to them. */
@Repository
class InspectionStore {

    static final String NOTE = "act.";

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** An act with its note still sealed. @param name what it is sealed as */
    record Kept(InspectionAct act, String name, byte @Nullable [] note) {}

    private final DSLContext sql;

    InspectionStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Inspection one, Instant at, PersonId by) {
        var made = sql.newRecord(INSPECTION);
        var unit = one.unit();
        var plan = one.plan();
        made.setId(one.id().value());
        made.setPlan(plan == null ? null : plan.value());
        made.setKind(one.kind().name());
        made.setBody(one.body());
        made.setUnit(unit == null ? null : unit.value());
        made.setOwn(one.own());
        made.setPack(one.pack());
        made.setLevel(one.level());
        made.setRank((short) one.rank());
        made.setContent(one.content().value());
        made.setMadeAt(at);
        made.setMadeBy(by.value());
        fill(made, one);
        sql.insertInto(INSPECTION).set(made).execute();
    }

    /** One more act than before. */
    void change(Inspection one) {
        var changed = sql.newRecord(INSPECTION);
        fill(changed, one);
        sql.update(INSPECTION)
                .set(changed)
                .where(INSPECTION.ID.eq(one.id().value()))
                .execute();
    }

    void conclude(Inspection one, byte[] conclusion) {
        var changed = sql.newRecord(INSPECTION);
        fill(changed, one);
        changed.setSealedConclusion(conclusion);
        sql.update(INSPECTION)
                .set(changed)
                .where(INSPECTION.ID.eq(one.id().value()))
                .execute();
    }

    byte @Nullable [] conclusion(InspectionId id) {
        return sql.select(INSPECTION.SEALED_CONCLUSION)
                .from(INSPECTION)
                .where(INSPECTION.ID.eq(id.value()))
                .fetchSingle()
                .value1();
    }

    void acted(Inspection one, InspectionAct act, byte @Nullable [] note, UUID entry) {
        var second = act.second();
        sql.insertInto(INSPECTION_ACT)
                .set(INSPECTION_ACT.INSPECTION, one.id().value())
                .set(INSPECTION_ACT.ACT, one.acts())
                .set(INSPECTION_ACT.KIND, act.kind().name())
                .set(INSPECTION_ACT.AT, act.at())
                .set(INSPECTION_ACT.BY, act.by().value())
                .set(INSPECTION_ACT.SECOND, second == null ? null : second.value())
                .set(INSPECTION_ACT.ALONE, act.alone())
                .set(INSPECTION_ACT.SEALED_NOTE, note)
                .set(INSPECTION_ACT.ENTRY, entry)
                .execute();
    }

    Optional<Inspection> find(InspectionId id) {
        return sql.selectFrom(INSPECTION).where(INSPECTION.ID.eq(id.value())).fetchOptional(InspectionStore::read);
    }

    Optional<Inspection> lock(InspectionId id) {
        return sql.selectFrom(INSPECTION)
                .where(INSPECTION.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(InspectionStore::read);
    }

    /** Latest day first. @param before the first day and number before which the page begins */
    List<Inspection> page(int rank, @Nullable LocalDate before, long number, int limit) {
        return some(
                INSPECTION
                        .RANK
                        .le((short) rank)
                        .and(
                                before == null
                                        ? noCondition()
                                        : row(INSPECTION.FIRST_DAY, INSPECTION.NUMBER)
                                                .lt(before, number)),
                limit);
    }

    /** Concluded between two days, latest first. @param own our own bodies, or others; null: both */
    List<Inspection> concluded(int rank, Days days, @Nullable Boolean own, int limit) {
        return some(
                concluded(days)
                        .and(INSPECTION.RANK.le((short) rank))
                        .and(own == null ? noCondition() : INSPECTION.OWN.eq(own)),
                limit);
    }

    /** How many, of the whole office. */
    long concluded(Days days, boolean own) {
        return sql.fetchCount(INSPECTION, concluded(days), INSPECTION.OWN.eq(own));
    }

    /** Found between two days, whatever the level of their inspection. */
    long found(Days days) {
        return sql.fetchCount(
                INSPECTION_FINDING.join(INSPECTION).on(INSPECTION.ID.eq(INSPECTION_FINDING.INSPECTION)),
                INSPECTION_FINDING.FOUND_AT.ge(begin(days)),
                INSPECTION_FINDING.FOUND_AT.lt(end(days)),
                ours(INSPECTION_FINDING.FOUND_AT));
    }

    private static Condition concluded(Days days) {
        return INSPECTION
                .CONCLUDED_AT
                .ge(begin(days))
                .and(INSPECTION.CONCLUDED_AT.lt(end(days)))
                .and(ours(INSPECTION.CONCLUDED_AT));
    }

    /** What an office did that is part of ours now, before it became so, it counted itself. */
    static Condition ours(Field<Instant> when) {
        return notExists(selectOne()
                .from(PREDECESSOR)
                .where(PREDECESSOR.ID.eq(INSPECTION.PREDECESSOR), PREDECESSOR.ACCEPTED_AT.ge(when)));
    }

    static Instant begin(Days days) {
        return days.from().atStartOfDay(ZONE).toInstant();
    }

    static Instant end(Days days) {
        return days.to().plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    List<Inspection> ofPlan(PlanId plan, int rank, int limit) {
        return sql.selectFrom(INSPECTION)
                .where(INSPECTION.PLAN.eq(plan.value()), INSPECTION.RANK.le((short) rank))
                .orderBy(INSPECTION.FIRST_DAY, INSPECTION.NUMBER)
                .limit(limit)
                .fetch(InspectionStore::read);
    }

    /** Planned or going on, whose last day lies between two; soonest first. */
    List<Inspection> between(int rank, LocalDate from, LocalDate to, int limit) {
        return sql.selectFrom(INSPECTION)
                .where(INSPECTION.STATE.in("PLANNED", "GOING"), INSPECTION.RANK.le((short) rank))
                .and(INSPECTION.LAST_DAY.between(from, to))
                .orderBy(INSPECTION.LAST_DAY, INSPECTION.NUMBER)
                .limit(limit)
                .fetch(InspectionStore::read);
    }

    List<Kept> acts(InspectionId id) {
        return sql.selectFrom(INSPECTION_ACT)
                .where(INSPECTION_ACT.INSPECTION.eq(id.value()))
                .orderBy(INSPECTION_ACT.ACT.desc())
                .fetch(act -> new Kept(
                        new InspectionAct(
                                InspectionAct.Done.valueOf(act.getKind()),
                                act.getAt(),
                                new PersonId(act.getBy()),
                                act.getSecond() == null ? null : new PersonId(act.getSecond()),
                                act.getAlone(),
                                act.getNote()),
                        NOTE + act.getAct(),
                        act.getSealedNote()));
    }

    private List<Inspection> some(Condition which, int limit) {
        return sql.selectFrom(INSPECTION)
                .where(which)
                .orderBy(INSPECTION.FIRST_DAY.desc(), INSPECTION.NUMBER.desc())
                .limit(limit)
                .fetch(InspectionStore::read);
    }

    private static void fill(InspectionRecord row, Inspection one) {
        row.setFirstDay(one.firstDay());
        row.setLastDay(one.lastDay());
        row.setPeriodFrom(one.from());
        row.setLead(one.lead());
        row.setMembers(one.members());
        row.setState(one.state().name());
        row.setBegunAt(one.begunAt());
        row.setConcludedAt(one.concludedAt());
        row.setActs(one.acts());
    }

    static Inspection read(InspectionRecord row) {
        return new Inspection(
                new InspectionId(row.getId()),
                row.getNumber(),
                row.getPlan() == null ? null : new PlanId(row.getPlan()),
                Kind.valueOf(row.getKind()),
                row.getBody(),
                row.getUnit() == null ? null : new UnitId(row.getUnit()),
                row.getOwn(),
                row.getFirstDay(),
                row.getLastDay(),
                row.getPeriodFrom(),
                row.getLead(),
                row.getMembers(),
                row.getPack(),
                row.getLevel(),
                row.getRank(),
                new ContentId(row.getContent()),
                State.valueOf(row.getState()),
                row.getBegunAt(),
                row.getConcludedAt(),
                row.getActs());
    }
}

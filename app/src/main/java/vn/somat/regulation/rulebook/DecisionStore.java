package vn.somat.regulation.rulebook;

import static org.jooq.impl.DSL.row;
import static vn.somatdb.regulation.Tables.DECISION;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somatdb.regulation.tables.records.DecisionRecord;

/** What was decided by the rules. Rows are only added. */
@Repository
class DecisionStore {

    private final DSLContext sql;

    DecisionStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(Decision made) {
        sql.insertInto(DECISION)
                .set(DECISION.ID, made.id())
                .set(DECISION.AT, made.at())
                .set(DECISION.DAY, made.of().day())
                .set(DECISION.ACT, made.of().act())
                .set(DECISION.SUBJECT_KIND, made.of().kind())
                .set(DECISION.SUBJECT_ID, made.of().id())
                .set(DECISION.ACTOR, made.of().actor())
                .set(DECISION.PACK, made.pack())
                .set(DECISION.VERSION, (short) made.version())
                .set(DECISION.FACTS, JSONB.valueOf(FactsJson.write(made.of().facts())))
                .set(DECISION.VERDICT, made.verdict())
                .set(DECISION.RULES, made.rules().toArray(String[]::new))
                .execute();
    }

    /** Decisions of these days after the one named, by day and id. */
    List<Decision> page(LocalDate from, LocalDate to, @Nullable Decision after, int most) {
        var in = DECISION.DAY.between(from, to);
        return sql.selectFrom(DECISION)
                .where(
                        after == null
                                ? in
                                : in.and(row(DECISION.DAY, DECISION.ID)
                                        .gt(after.of().day(), after.id())))
                .orderBy(DECISION.DAY, DECISION.ID)
                .limit(most)
                .fetch(DecisionStore::read);
    }

    private static Decision read(DecisionRecord row) {
        UUID id = row.getId();
        return new Decision(
                id,
                row.getAt(),
                new Case(
                        row.getAct(),
                        row.getDay(),
                        FactsJson.read(row.getFacts().data()),
                        row.getSubjectKind(),
                        row.getSubjectId(),
                        row.getActor()),
                row.getPack(),
                row.getVersion(),
                row.getVerdict(),
                List.of(row.getRules()));
    }
}

package vn.somat.safeguards.inspections;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static vn.somatdb.safeguards.Tables.INSPECTION;
import static vn.somatdb.safeguards.Tables.INSPECTION_ANSWER;
import static vn.somatdb.safeguards.Tables.INSPECTION_FINDING;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Concluded inspections with what was answered, counted by section. */
@Repository
class ComparisonStore {

    private static final int MOST = 300;

    private final DSLContext sql;

    ComparisonStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Comparison.Line> lines(int rank) {
        var concluded = sql.selectFrom(INSPECTION)
                .where(INSPECTION.STATE.in("CONCLUDED", "CLOSED"), INSPECTION.RANK.le((short) rank))
                .orderBy(INSPECTION.BODY, INSPECTION.FIRST_DAY, INSPECTION.NUMBER)
                .limit(MOST)
                .fetch(InspectionStore::read);
        var ids = concluded.stream().map(one -> one.id().value()).toList();
        var faulty = answers(ids, rank, List.of("BAD", "PARTLY"));
        var asked = answers(ids, rank, List.of("BAD", "PARTLY", "GOOD"));
        var all = findings(ids, List.of("OPEN", "REMEDIED", "CLOSED"));
        var open = findings(ids, List.of("OPEN", "REMEDIED"));
        return concluded.stream()
                .map(one -> {
                    var id = one.id().value();
                    return new Comparison.Line(
                            one,
                            faulty.getOrDefault(id, Map.of()),
                            asked.getOrDefault(id, Map.of()),
                            all.getOrDefault(id, 0),
                            open.getOrDefault(id, 0));
                })
                .toList();
    }

    private Map<UUID, Map<String, Integer>> answers(List<UUID> inspections, int rank, List<String> which) {
        var section = left(INSPECTION_ANSWER.QUESTION, inline(1));
        var counted = new HashMap<UUID, Map<String, Integer>>();
        sql.select(INSPECTION_ANSWER.INSPECTION, section, count())
                .from(INSPECTION_ANSWER)
                .where(
                        INSPECTION_ANSWER.INSPECTION.in(inspections),
                        AnswerStore.told(rank).in(which))
                .groupBy(INSPECTION_ANSWER.INSPECTION, section)
                .forEach(row -> counted.computeIfAbsent(row.value1(), id -> new HashMap<>())
                        .put(row.value2(), row.value3()));
        return counted;
    }

    private Map<UUID, Integer> findings(List<UUID> inspections, List<String> states) {
        return sql.select(INSPECTION_FINDING.INSPECTION, count())
                .from(INSPECTION_FINDING)
                .where(INSPECTION_FINDING.INSPECTION.in(inspections), INSPECTION_FINDING.STATE.in(states))
                .groupBy(INSPECTION_FINDING.INSPECTION)
                .fetchMap(INSPECTION_FINDING.INSPECTION, count());
    }
}

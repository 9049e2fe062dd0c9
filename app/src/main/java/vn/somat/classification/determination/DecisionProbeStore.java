package vn.somat.classification.determination;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static vn.somatdb.classification.Tables.DETERMINATION;
import static vn.somatdb.classification.Tables.LEVEL_CHANGE;
import static vn.somatdb.registry.Tables.DOCUMENT;

import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;
import vn.somat.access.Probe;
import vn.somat.access.ProbeScope;
import vn.somat.access.Probed;
import vn.somat.access.ProbedCase;
import vn.somat.access.Probes;
import vn.somat.access.Reader;
import vn.somat.organisation.Duty;
import vn.somat.regulation.Position;
import vn.somat.regulation.Regulations;

/** Những điều việc xác định độ mật tự trả lời: by whom, by which item, and whether it waits for somebody. */
@Repository
class DecisionProbeStore implements Probes {

    private static final int WAITED = 5;
    private static final Condition DECIDED =
            DETERMINATION.STATE.in("DECIDED", "USED", "RECALLED").and(DETERMINATION.RANK.gt((short) 0));

    private final DSLContext sql;
    private final Regulations regulations;

    DecisionProbeStore(DSLContext sql, Regulations regulations) {
        this.sql = sql;
        this.regulations = regulations;
    }

    @Override
    public Map<String, Probe> probes() {
        return Map.of(
                "copies-over-decision",
                (reader, scope) -> probed(
                        reader,
                        scope,
                        DETERMINATION.STATE.eq("USED").and(DETERMINATION.DOCUMENT.isNotNull()),
                        exists(paper(reader).and(DOCUMENT.COPIES.gt(DETERMINATION.COPIES)))),
                "level-not-as-decided",
                (reader, scope) -> probed(
                        reader,
                        scope,
                        DETERMINATION.STATE.eq("USED").and(DETERMINATION.DOCUMENT.isNotNull()),
                        exists(paper(reader)
                                .and(DOCUMENT.RANK.ne(DETERMINATION.RANK))
                                .andNotExists(
                                        selectOne().from(LEVEL_CHANGE).where(LEVEL_CHANGE.DOCUMENT.eq(DOCUMENT.ID))))),
                "decided-without-power",
                this::powers,
                "decided-without-item",
                (reader, scope) -> probed(reader, scope, DECIDED, DETERMINATION.ITEM.isNull()),
                "level-as-source",
                (reader, scope) -> probed(
                        reader,
                        scope,
                        DECIDED.and(DETERMINATION.SOURCE.isNotNull()),
                        DETERMINATION.LEVEL.eq(DETERMINATION.SOURCE_LEVEL)),
                "proposals-waiting",
                (reader, scope) -> probed(
                        reader,
                        scope,
                        DETERMINATION.STATE.in("PROPOSED", "RETURNED"),
                        DETERMINATION.PROPOSED_AT.lt(scope.ago(WAITED))),
                "decisions-unused",
                (reader, scope) -> probed(
                        reader,
                        scope,
                        DETERMINATION.KIND.eq("ONE").and(DECIDED),
                        DETERMINATION.STATE.eq("DECIDED").and(DETERMINATION.DECIDED_AT.lt(scope.ago(30)))));
    }

    /** Where it is not above the reader. */
    private static SelectConditionStep<?> paper(Reader reader) {
        return selectOne().from(DOCUMENT).where(DOCUMENT.ID.eq(DETERMINATION.DOCUMENT), DOCUMENT.RANK.le((short)
                reader.clearance()));
    }

    /** Held against the matrix of authority of the day it was decided on. */
    private Probed powers(Reader reader, ProbeScope scope) {
        var seen = seen(reader, scope, DECIDED);
        var rows = sql.select(
                        DETERMINATION.ID,
                        DETERMINATION.DAY,
                        DETERMINATION.SLIP,
                        DETERMINATION.PROPOSED_AT,
                        DETERMINATION.RANK,
                        DETERMINATION.POSITION,
                        DETERMINATION.DELEGATION,
                        DETERMINATION.DECIDER_AS)
                .from(DETERMINATION)
                .where(seen)
                .orderBy(DETERMINATION.DAY.desc(), DETERMINATION.ID)
                .fetch();
        return new Probed(
                rows.size(),
                rows.stream()
                        .filter(row -> !powerful(row))
                        .limit(scope.most())
                        .map(DecisionProbeStore::named)
                        .toList());
    }

    private boolean powerful(Record row) {
        var rules = regulations.on(row.get(DETERMINATION.DAY));
        var position = rules.authority().position(row.get(DETERMINATION.POSITION));
        if (position.isEmpty()) {
            // No position of the law was named when it was decided: who decided is judged by what they were to the
            // office.
            return row.get(DETERMINATION.POSITION) == null && !"other".equals(row.get(DETERMINATION.DECIDER_AS));
        }
        return position.get().deputy() && row.get(DETERMINATION.DELEGATION) != null || reaches(position.get(), row);
    }

    /** A position the matrix gives nothing about levels decided without power. */
    private static boolean reaches(Position position, Record row) {
        return position.reach("determine")
                .map(reach -> reach.rank() >= row.get(DETERMINATION.RANK))
                .orElse(false);
    }

    private Probed probed(Reader reader, ProbeScope scope, Condition among, Condition wrong) {
        var seen = seen(reader, scope, among);
        return new Probed(
                sql.fetchCount(DETERMINATION, seen),
                sql.select(DETERMINATION.ID, DETERMINATION.DAY, DETERMINATION.SLIP, DETERMINATION.PROPOSED_AT)
                        .from(DETERMINATION)
                        .where(seen, wrong)
                        .orderBy(DETERMINATION.PROPOSED_AT.desc(), DETERMINATION.ID)
                        .limit(scope.most())
                        .fetch(DecisionProbeStore::named));
    }

    private static ProbedCase named(Record row) {
        var id = row.get(DETERMINATION.ID);
        return new ProbedCase(
                id.toString().substring(0, 8),
                "/proposals/" + id,
                row.get(DETERMINATION.DAY),
                row.get(DETERMINATION.SLIP));
    }

    private static Condition seen(Reader reader, ProbeScope scope, Condition among) {
        var watches = reader.has(Duty.HEAD)
                || reader.has(Duty.DEPUTY)
                || reader.has(Duty.SECURITY_OFFICER)
                || reader.has(Duty.INSPECTOR);
        var mine = watches
                ? DETERMINATION.RANK.le((short) reader.clearance())
                : DETERMINATION.DRAFTER.eq(reader.person().value());
        return mine.and(among)
                .and(DETERMINATION.PROPOSED_AT.ge(scope.since()))
                .and(scope.unit() == null ? noCondition() : DETERMINATION.UNIT.in(scope.units()));
    }
}

package vn.somat.classification.life;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static vn.somatdb.classification.Tables.DECLASSIFICATION_PART;
import static vn.somatdb.classification.Tables.LEVEL_CHANGE;
import static vn.somatdb.classification.Tables.LEVEL_NOTICE;
import static vn.somatdb.registry.Tables.DOCUMENT;

import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.access.Probe;
import vn.somat.access.ProbeScope;
import vn.somat.access.Probed;
import vn.somat.access.ProbedCase;
import vn.somat.access.Probes;
import vn.somat.access.Reader;
import vn.somat.registry.VisibilityStore;

/** Những điều việc gia hạn, điều chỉnh độ mật, giải mật tự trả lời: notices, marks on the paper, files of declassification. */
@Repository
class LevelProbeStore implements Probes {

    /** From so many days on an answer that has not come is asked for. */
    private static final int ANSWER = 30;

    private static final Condition OURS = LEVEL_CHANGE.SOURCE.eq("OURS");
    private static final Condition TO_OTHERS =
            LEVEL_NOTICE.POSITION.gt((short) 0).and(LEVEL_NOTICE.WAIVED_DAY.isNull());

    private final DSLContext sql;

    LevelProbeStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Probe> probes() {
        return Map.of(
                "notices-unsent",
                (reader, scope) -> notices(
                        reader,
                        scope,
                        TO_OTHERS,
                        LEVEL_NOTICE.SENT_DAY.isNull().and(LEVEL_CHANGE.NOTIFY_BY.lt(scope.today()))),
                "notices-late",
                (reader, scope) -> notices(reader, scope, TO_OTHERS, LEVEL_NOTICE.SENT_DAY.gt(LEVEL_CHANGE.NOTIFY_BY)),
                "notices-unanswered",
                (reader, scope) -> notices(
                        reader,
                        scope,
                        TO_OTHERS.and(LEVEL_NOTICE.SENT_DAY.isNotNull()),
                        LEVEL_NOTICE
                                .ANSWERED_DAY
                                .isNull()
                                .and(LEVEL_NOTICE.SENT_DAY.lt(scope.today().minusDays(ANSWER)))),
                "marks-missing",
                (reader, scope) -> notices(
                        reader,
                        scope,
                        LEVEL_NOTICE.POSITION.eq((short) 0),
                        LEVEL_NOTICE
                                .MARKED_DAY
                                .isNull()
                                .and(LEVEL_CHANGE.DAY.lt(scope.today().minusDays(3)))),
                "declassified-without-file",
                (reader, scope) -> changes(
                        reader,
                        scope,
                        LEVEL_CHANGE.ACT.eq("DECLASSIFIED").and(OURS).and(LEVEL_CHANGE.GROUND.eq("NEED")),
                        part("COUNCIL")
                                .and(part("MINUTES"))
                                .and(part("DECISION"))
                                .not()));
    }

    private Probed notices(Reader reader, ProbeScope scope, Condition among, Condition wrong) {
        var seen = VisibilityStore.lines(reader).and(OURS).and(among).and(of(scope));
        int examined = sql.fetchCount(sql.select(LEVEL_NOTICE.CHANGE)
                .from(LEVEL_NOTICE)
                .join(LEVEL_CHANGE)
                .on(LEVEL_CHANGE.ID.eq(LEVEL_NOTICE.CHANGE))
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(LEVEL_NOTICE.DOCUMENT))
                .where(seen));
        var cases = sql.select(DOCUMENT.ID, DOCUMENT.NUMBER, LEVEL_CHANGE.NOTIFY_BY, LEVEL_CHANGE.DECISION)
                .from(LEVEL_NOTICE)
                .join(LEVEL_CHANGE)
                .on(LEVEL_CHANGE.ID.eq(LEVEL_NOTICE.CHANGE))
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(LEVEL_NOTICE.DOCUMENT))
                .where(seen, wrong)
                .orderBy(LEVEL_CHANGE.NOTIFY_BY, DOCUMENT.ID, LEVEL_NOTICE.POSITION)
                .limit(scope.most())
                .fetch(row -> new ProbedCase(row.value2(), address(row.value1()), row.value3(), row.value4()));
        return new Probed(examined, cases);
    }

    private Probed changes(Reader reader, ProbeScope scope, Condition among, Condition wrong) {
        var seen = VisibilityStore.lines(reader).and(among).and(of(scope));
        int examined = sql.fetchCount(sql.select(LEVEL_CHANGE.ID)
                .from(LEVEL_CHANGE)
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(LEVEL_CHANGE.DOCUMENT))
                .where(seen));
        var cases = sql.select(DOCUMENT.ID, DOCUMENT.NUMBER, LEVEL_CHANGE.DAY, LEVEL_CHANGE.DECISION)
                .from(LEVEL_CHANGE)
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(LEVEL_CHANGE.DOCUMENT))
                .where(seen, wrong)
                .orderBy(LEVEL_CHANGE.DAY.desc(), DOCUMENT.ID)
                .limit(scope.most())
                .fetch(row -> new ProbedCase(row.value2(), address(row.value1()), row.value3(), row.value4()));
        return new Probed(examined, cases);
    }

    private static Condition part(String part) {
        return exists(selectOne()
                .from(DECLASSIFICATION_PART)
                .where(DECLASSIFICATION_PART.CHANGE.eq(LEVEL_CHANGE.ID), DECLASSIFICATION_PART.PART.eq(part)));
    }

    private static Condition of(ProbeScope scope) {
        return scope.unit() == null ? noCondition() : DOCUMENT.UNIT.in(scope.units());
    }

    private static String address(Object document) {
        return "/documents/" + document + "/level";
    }
}

package vn.somat.safeguards.library;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static vn.somatdb.organisation.Tables.MANDATE;
import static vn.somatdb.organisation.Tables.PERSON;
import static vn.somatdb.safeguards.Tables.TEXT;
import static vn.somatdb.safeguards.Tables.TEXT_READING;

import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.springframework.stereotype.Repository;
import vn.somat.access.Probe;
import vn.somat.access.ProbeScope;
import vn.somat.access.Probed;
import vn.somat.access.ProbedCase;
import vn.somat.access.Probes;
import vn.somat.access.Reader;
import vn.somat.regulation.Regulations;

/** Những điều thư viện quy định tự trả lời đoàn kiểm tra: whether there are house rules in force, and who has not read what they must. */
@Repository
class LibraryProbeStore implements Probes {

    private static final String ADDRESS = "/library";

    /** Days that a text of the office may wait for its head. */
    private static final int WAITED = 10;

    private final DSLContext sql;
    private final Regulations regulations;

    LibraryProbeStore(DSLContext sql, Regulations regulations) {
        this.sql = sql;
        this.regulations = regulations;
    }

    @Override
    public Map<String, Probe> probes() {
        return Map.of(
                "house-rules-missing",
                this::missing,
                "house-rules-outdated",
                (reader, scope) -> own(
                        scope,
                        inForce(scope),
                        TEXT.DATED.lt(regulations.on(scope.today()).from())),
                "texts-ended",
                (reader, scope) -> own(
                        scope,
                        TEXT.WITHDRAWN_AT.isNull().and(TEXT.ISSUED_AT.isNotNull()),
                        TEXT.TO_DAY
                                .between(scope.from(), scope.today().minusDays(1))
                                .andNotExists(sameKind(scope))),
                "texts-unissued",
                (reader, scope) -> own(
                        scope,
                        TEXT.WITHDRAWN_AT.isNull().and(TEXT.ENTERED_AT.ge(scope.since())),
                        TEXT.ISSUED_AT.isNull().and(TEXT.ENTERED_AT.lt(scope.ago(WAITED)))),
                "texts-unread",
                this::unread);
    }

    /** What the office gives itself. */
    private Probed own(ProbeScope scope, Condition among, Condition wrong) {
        var ours = TEXT.KIND.in("REGULATION", "HOUSE_RULES").and(among);
        return new Probed(
                sql.fetchCount(TEXT, ours),
                sql.select(TEXT.ID, TEXT.SYMBOL, TEXT.DATED, TEXT.TO_DAY)
                        .from(TEXT)
                        .where(ours, wrong)
                        .orderBy(TEXT.NUMBER)
                        .limit(scope.most())
                        .fetch(row -> new ProbedCase(
                                row.value2(),
                                ADDRESS + "/" + row.value1(),
                                row.value4() == null ? row.value3() : row.value4(),
                                null)));
    }

    /** One of the same kind that is in force stands in its place. */
    private static Select<?> sameKind(ProbeScope scope) {
        var other = TEXT.as("other");
        return selectOne()
                .from(other)
                .where(
                        other.KIND.eq(TEXT.KIND),
                        other.WITHDRAWN_AT.isNull(),
                        other.ISSUED_AT.isNotNull(),
                        other.FROM_DAY.le(scope.today()))
                .and(other.TO_DAY.isNull().or(other.TO_DAY.ge(scope.today())));
    }

    private Probed missing(Reader reader, ProbeScope scope) {
        boolean there = sql.fetchExists(TEXT, inForce(scope).and(TEXT.KIND.in("REGULATION", "HOUSE_RULES")));
        return new Probed(1, there ? List.of() : List.of(new ProbedCase("library", ADDRESS, null, null)));
    }

    /** People of today who have not signed for a text whose day to be read by has passed. */
    private Probed unread(Reader reader, ProbeScope scope) {
        var must = inForce(scope)
                .and(TEXT.READ_BY.lt(scope.today()))
                .and(MANDATE.REVOKED_AT.isNull())
                .and(MANDATE.FIRST_DAY.le(scope.today()))
                .and(MANDATE.LAST_DAY.isNull().or(MANDATE.LAST_DAY.ge(scope.today())))
                .and(field("cardinality({0})", Integer.class, TEXT.DUTIES)
                        .eq(inline(0))
                        .and(MANDATE.DUTY.ne("INSPECTOR"))
                        .or(MANDATE.DUTY.eq(any(TEXT.DUTIES))))
                .and(scope.unit() == null ? noCondition() : MANDATE.PERSON.in(scope.people()));
        var unread = notExists(selectOne()
                .from(TEXT_READING)
                .where(TEXT_READING.TEXT.eq(TEXT.ID), TEXT_READING.PERSON.eq(MANDATE.PERSON)));
        var all = sql.selectDistinct(TEXT.ID, TEXT.SYMBOL, TEXT.READ_BY, PERSON.ID, PERSON.NAME)
                .from(TEXT)
                .join(MANDATE)
                .on(val(1).eq(1))
                .join(PERSON)
                .on(PERSON.ID.eq(MANDATE.PERSON));
        int examined = sql.fetchCount(all.where(must));
        var cases = sql.selectDistinct(TEXT.ID, TEXT.SYMBOL, TEXT.READ_BY, PERSON.ID, PERSON.NAME)
                .from(TEXT)
                .join(MANDATE)
                .on(val(1).eq(1))
                .join(PERSON)
                .on(PERSON.ID.eq(MANDATE.PERSON))
                .where(must, unread)
                .orderBy(TEXT.READ_BY, TEXT.SYMBOL, PERSON.NAME)
                .limit(scope.most())
                .fetch(row -> new ProbedCase(row.value2(), ADDRESS + "/" + row.value1(), row.value3(), row.value5()));
        return new Probed(examined, cases);
    }

    private static Condition inForce(ProbeScope scope) {
        return TEXT.WITHDRAWN_AT
                .isNull()
                .and(TEXT.ISSUED_AT.isNotNull())
                .and(TEXT.FROM_DAY.le(scope.today()))
                .and(TEXT.TO_DAY.isNull().or(TEXT.TO_DAY.ge(scope.today())));
    }
}

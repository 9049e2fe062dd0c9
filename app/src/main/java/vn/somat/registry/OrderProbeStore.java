package vn.somat.registry;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.select;
import static vn.somatdb.registry.Tables.BOOK;
import static vn.somatdb.registry.Tables.DOCUMENT;

import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import vn.somat.access.Probe;
import vn.somat.access.ProbeScope;
import vn.somat.access.Probed;
import vn.somat.access.ProbedCase;
import vn.somat.access.Probes;
import vn.somat.access.Reader;

/** Những điều thứ tự các dòng trong sổ tự trả lời đoàn kiểm tra: one paper on two lines, days that run backwards. */
@Repository
class OrderProbeStore implements Probes {

    private static final String WRONG = "wrong";

    private final DSLContext sql;

    OrderProbeStore(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, Probe> probes() {
        var alike = count().over(partitionBy(DOCUMENT.TWIN));
        var before = max(DOCUMENT.DATE)
                .over(partitionBy(DOCUMENT.BOOK)
                        .orderBy(DOCUMENT.SERIAL)
                        .rowsBetweenUnboundedPreceding()
                        .andPreceding(1));
        return Map.of(
                "registered-twice",
                (reader, scope) -> lines(
                        reader,
                        scope,
                        DOCUMENT.TWIN.isNotNull().and(DOCUMENT.DIRECTION.eq("INCOMING")),
                        field(alike.gt(1))),
                "days-backwards",
                (reader, scope) -> lines(
                        reader,
                        scope,
                        DOCUMENT.DIRECTION
                                .eq("OUTGOING")
                                .and(DOCUMENT.INSERTION.eq(""))
                                .and(DOCUMENT.IMPORTED.isFalse())
                                .and(DOCUMENT.DATE.isNotNull()),
                        field(before.gt(DOCUMENT.DATE))));
    }

    /** Secret lines held against their neighbours; none that the reader does not see is a neighbour. */
    private Probed lines(Reader reader, ProbeScope scope, Condition among, Field<Boolean> wrong) {
        var which = VisibilityStore.lines(reader)
                .and(DOCUMENT.RANK.gt((short) 0))
                .and(DOCUMENT.STATE.eq("REGISTERED"))
                .and(DOCUMENT.REGISTERED_AT.ge(scope.since()))
                .and(scope.unit() == null ? noCondition() : DOCUMENT.UNIT.in(scope.units()))
                .and(among);
        var held =
                select(DOCUMENT.ID, wrong.as(WRONG)).from(DOCUMENT).where(which).asTable("held");
        var cases = sql.select(
                        DOCUMENT.ID,
                        DOCUMENT.SERIAL,
                        DOCUMENT.INSERTION,
                        DOCUMENT.NUMBER,
                        DOCUMENT.DATE,
                        BOOK.FORM,
                        BOOK.YEAR)
                .from(DOCUMENT)
                .join(BOOK)
                .on(BOOK.ID.eq(DOCUMENT.BOOK))
                .where(DOCUMENT.ID.in(
                        select(held.field(DOCUMENT.ID)).from(held).where(held.field(WRONG, Boolean.class))))
                .orderBy(BOOK.FORM, BOOK.YEAR, DOCUMENT.SERIAL)
                .limit(scope.most())
                .fetch(row -> new ProbedCase(
                        RegistryProbeStore.label(row),
                        "/documents/" + row.get(DOCUMENT.ID),
                        row.get(DOCUMENT.DATE),
                        row.get(DOCUMENT.NUMBER)));
        return new Probed(sql.fetchCount(DOCUMENT, which), cases);
    }
}

package vn.somat.custody.requests;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import vn.somat.access.Probe;
import vn.somat.access.ProbeScope;
import vn.somat.access.Probed;
import vn.somat.access.ProbedCase;
import vn.somat.access.Reader;

/** One kind of things that are handled, with what is shown of each, and whose they are. */
final class HandledStore {

    private final DSLContext sql;
    private final Table<?> from;
    private final Field<UUID> id;
    private final Field<? extends Number> number;
    private final String form;
    private final String address;
    private final Field<LocalDate> on;
    private final Field<String> detail;
    private final Function<Reader, Condition> seen;
    private final Function<ProbeScope, Condition> whose;

    HandledStore(
            DSLContext sql,
            Table<?> from,
            Field<UUID> id,
            Field<? extends Number> number,
            String form,
            String address,
            Field<LocalDate> on,
            Field<String> detail,
            Function<Reader, Condition> seen,
            Function<ProbeScope, Condition> whose) {
        this.sql = sql;
        this.from = from;
        this.id = id;
        this.number = number;
        this.form = form;
        this.address = address;
        this.on = on;
        this.detail = detail;
        this.seen = seen;
        this.whose = whose;
    }

    /** What is still to be done today, from whatever day it is. */
    Probe standing(Condition among, Function<ProbeScope, Condition> wrong) {
        return probe(scope -> among.and(on.ge(scope.from()).or(wrong.apply(scope))), wrong);
    }

    /** What was done within the days that are looked at. */
    Probe past(Condition among, Function<ProbeScope, Condition> wrong) {
        return probe(scope -> among.and(on.ge(scope.from())), wrong);
    }

    private Probe probe(Function<ProbeScope, Condition> among, Function<ProbeScope, Condition> wrong) {
        return (reader, scope) -> {
            var which = seen.apply(reader).and(whose.apply(scope)).and(among.apply(scope));
            int examined = sql.fetchCount(sql.selectOne().from(from).where(which));
            var cases = sql.select(id, number, on.as("on_day"), detail.as("said"))
                    .from(from)
                    .where(which, wrong.apply(scope))
                    .orderBy(number)
                    .limit(scope.most())
                    .fetch(row -> new ProbedCase(
                            String.format(Locale.ROOT, form, row.value2().longValue()),
                            address + row.value1(),
                            row.value3(),
                            row.value4()));
            return new Probed(examined, cases);
        };
    }

    static Function<Reader, Condition> below(Field<Short> rank) {
        return reader -> rank.le((short) reader.clearance());
    }

    /** Of a unit: what one of its people did; of the whole office: all. */
    @SafeVarargs
    static Function<ProbeScope, Condition> by(Field<UUID>... persons) {
        return scope -> scope.unit() == null
                ? noCondition()
                : or(Stream.of(persons).map(person -> person.in(scope.people())).toList());
    }

    /** The same, and what was done to a paper of the unit. */
    static Function<ProbeScope, Condition> of(Field<UUID> unit, Field<UUID> person) {
        return scope -> {
            return scope.unit() == null ? noCondition() : unit.in(scope.units()).or(person.in(scope.people()));
        };
    }

    static Field<String> none() {
        return inline((String) null);
    }

    static Field<LocalDate> day(Field<Instant> moment) {
        return org.jooq.impl.DSL.field("({0} at time zone 'Asia/Ho_Chi_Minh')::date", LocalDate.class, moment);
    }
}

package vn.somat.registry;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static vn.somatdb.registry.Tables.BOOK;
import static vn.somatdb.registry.Tables.DOCUMENT;
import static vn.somatdb.registry.Tables.VOLUME;

import java.util.ArrayList;
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
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;

/** Những điều các quyển sổ tự trả lời đoàn kiểm tra: whether they are all there, whole, and closed when their year is over. */
@Repository
class BookProbeStore implements Probes {

    private final DSLContext sql;
    private final Regulations regulations;

    BookProbeStore(DSLContext sql, Regulations regulations) {
        this.sql = sql;
        this.regulations = regulations;
    }

    @Override
    public Map<String, Probe> probes() {
        return Map.of(
                "books-missing", this::missing,
                "serial-gaps", this::gaps,
                "volumes-open", this::open,
                "volumes-unconfirmed", (reader, scope) -> volumes(reader, scope, VOLUME.CONFIRMED_BY.isNull()));
    }

    /** Forms of secret papers without a book this year. */
    private Probed missing(Reader reader, ProbeScope scope) {
        if (!reader.readsTitles()) {
            return Probed.nothing();
        }
        var forms = regulations.on(scope.today()).forms();
        var open = sql.selectDistinct(BOOK.FORM)
                .from(BOOK)
                .where(BOOK.YEAR.eq((short) scope.today().getYear()))
                .fetchSet(BOOK.FORM);
        return new Probed(
                forms.size(),
                forms.stream()
                        .filter(form -> !open.contains(form.code()))
                        .map(form -> new ProbedCase(
                                form.title(),
                                "/books",
                                null,
                                String.valueOf(scope.today().getYear())))
                        .toList());
    }

    /** Numbers that no line has, between the first and the last of a book; told whoever reads books to their highest level. */
    private Probed gaps(Reader reader, ProbeScope scope) {
        var books = sql.select(BOOK.ID, BOOK.FORM, BOOK.YEAR, min(DOCUMENT.SERIAL), max(DOCUMENT.SERIAL), count())
                .from(BOOK)
                .join(DOCUMENT)
                .on(DOCUMENT.BOOK.eq(BOOK.ID), DOCUMENT.INSERTION.eq(""))
                .where(wholly(reader, scope), BOOK.YEAR.ge((short) scope.from().getYear()))
                .groupBy(BOOK.ID, BOOK.FORM, BOOK.YEAR)
                .orderBy(BOOK.YEAR.desc(), BOOK.FORM)
                .fetch();
        var cases = new ArrayList<ProbedCase>();
        for (var book : books) {
            int missing = book.value5() - Math.min(1, book.value4()) + 1 - book.value6();
            if (missing > 0 && cases.size() < scope.most()) {
                cases.add(new ProbedCase(
                        RegistryProbeStore.code(book.value2()) + " " + book.value3(),
                        "/books/" + book.value1(),
                        null,
                        String.valueOf(missing)));
            }
        }
        return new Probed(books.size(), cases);
    }

    private Condition wholly(Reader reader, ProbeScope scope) {
        int highest = regulations.on(scope.today()).levels().stream()
                .mapToInt(Level::rank)
                .max()
                .orElseThrow();
        var directions = reader.reach().stream()
                .filter(reach -> reach.highest() >= highest)
                .map(reach -> reach.direction().name())
                .toList();
        return VisibilityStore.books(reader).and(BOOK.DIRECTION.in(directions));
    }

    /** Volumes of years that are over. */
    private Probed open(Reader reader, ProbeScope scope) {
        return volumes(
                reader,
                scope,
                VOLUME.CLOSED_AT.isNull().and(BOOK.YEAR.lt((short) scope.today().getYear())),
                noCondition());
    }

    private Probed volumes(Reader reader, ProbeScope scope, Condition wrong) {
        return volumes(reader, scope, wrong, VOLUME.CLOSED_AT.isNotNull());
    }

    private Probed volumes(Reader reader, ProbeScope scope, Condition wrong, Condition among) {
        var seen = VisibilityStore.books(reader)
                .and(BOOK.YEAR.ge((short) (scope.from().getYear() - 1)))
                .and(among);
        var rows = sql.select(
                        BOOK.ID,
                        BOOK.FORM,
                        BOOK.YEAR,
                        VOLUME.NUMBER,
                        VOLUME.OPENED_AT,
                        field(wrong).as("wrong"))
                .from(VOLUME)
                .join(BOOK)
                .on(BOOK.ID.eq(VOLUME.BOOK))
                .where(seen)
                .orderBy(BOOK.YEAR.desc(), BOOK.FORM, VOLUME.NUMBER)
                .fetch();
        return new Probed(
                rows.size(),
                rows.stream()
                        .filter(row -> Boolean.TRUE.equals(row.get("wrong", Boolean.class)))
                        .limit(scope.most())
                        .map(row -> new ProbedCase(
                                RegistryProbeStore.code(row.value2()) + " " + row.value3() + " · " + row.value4(),
                                "/books/" + row.value1(),
                                ProbeScope.day(row.value5()),
                                null))
                        .toList());
    }
}

package vn.somat.organisation;

import static vn.somatdb.organisation.Tables.FORMER_NAME;
import static vn.somatdb.organisation.Tables.OFFICE;
import static vn.somatdb.organisation.Tables.TERM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import vn.somat.regulation.Side;

/** The office itself: its names over time and the terms of its Party committee. */
@Repository
class OfficeStore {

    private final DSLContext sql;

    OfficeStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Lets one change of the organisation happen at a time: they are few, and each looks at the whole tree. */
    void oneAtATime() {
        sql.execute("lock table organisation.office in share row exclusive mode");
    }

    /** @param today decides which term is the current one */
    Optional<Office> office(LocalDate today) {
        var term = latestTerm(today).asField("term");
        return sql.select(OFFICE.NAME, OFFICE.SUPERIOR, OFFICE.SIDE, OFFICE.SYMBOL, OFFICE.GOVERNMENT, term)
                .from(OFFICE)
                .fetchOptional(row -> new Office(
                        row.value1(),
                        row.value2(),
                        Side.valueOf(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.get("term", LocalDate.class)));
    }

    void found(Office office, Instant at) {
        sql.insertInto(OFFICE)
                .set(OFFICE.NAME, office.name())
                .set(OFFICE.SUPERIOR, office.superior())
                .set(OFFICE.SIDE, office.side().name())
                .set(OFFICE.SYMBOL, office.symbol())
                .set(OFFICE.GOVERNMENT, office.government())
                .set(OFFICE.FOUNDED_AT, at)
                .execute();
    }

    /** The name up to {@code lastDay} is kept; of two renamings in one day the first kept stays. */
    void rename(Office before, LocalDate lastDay, String name, String superior) {
        sql.insertInto(FORMER_NAME)
                .set(FORMER_NAME.LAST_DAY, lastDay)
                .set(FORMER_NAME.NAME, before.name())
                .set(FORMER_NAME.SUPERIOR, before.superior())
                .onConflictDoNothing()
                .execute();
        sql.update(OFFICE).set(OFFICE.NAME, name).set(OFFICE.SUPERIOR, superior).execute();
    }

    void setGovernment(String government) {
        sql.update(OFFICE).set(OFFICE.GOVERNMENT, government).execute();
    }

    /** The office with the name it had on a day, when that was another. */
    Optional<Office> namedOn(LocalDate day, Office now) {
        return sql.selectFrom(FORMER_NAME)
                .where(FORMER_NAME.LAST_DAY.ge(day))
                .orderBy(FORMER_NAME.LAST_DAY)
                .limit(1)
                .fetchOptional(row -> new Office(
                        row.getName(), row.getSuperior(), now.side(), now.symbol(), now.government(), now.termFrom()));
    }

    void addTerm(LocalDate from) {
        sql.insertInto(TERM).set(TERM.FIRST_DAY, from).execute();
    }

    Optional<LocalDate> termOn(LocalDate day) {
        return Optional.ofNullable(latestTerm(day).fetchSingle().value1());
    }

    private SelectConditionStep<Record1<LocalDate>> latestTerm(LocalDate day) {
        return sql.select(DSL.max(TERM.FIRST_DAY)).from(TERM).where(TERM.FIRST_DAY.le(day));
    }

    /** Whether a term begins on that day or lies around it: then it cannot begin there. */
    boolean termsAround(LocalDate day) {
        var earliest =
                sql.select(DSL.min(TERM.FIRST_DAY)).from(TERM).fetchSingle().value1();
        var latest =
                sql.select(DSL.max(TERM.FIRST_DAY)).from(TERM).fetchSingle().value1();
        return earliest != null && !day.isBefore(earliest) && !day.isAfter(latest);
    }
}

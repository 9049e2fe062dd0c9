package vn.somat.organisation;

import static vn.somatdb.organisation.Tables.PERSON;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somatdb.organisation.tables.records.PersonRecord;

/** The people of the office. */
@Repository
class PersonStore {

    private final DSLContext sql;

    PersonStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(Person person) {
        sql.insertInto(PERSON)
                .set(PERSON.ID, person.id().value())
                .set(PERSON.NAME, person.name())
                .set(PERSON.POST, person.post())
                .set(PERSON.UNIT, value(person.unit()))
                .execute();
    }

    void change(Person person) {
        sql.update(PERSON)
                .set(PERSON.NAME, person.name())
                .set(PERSON.POST, person.post())
                .set(PERSON.UNIT, value(person.unit()))
                .where(PERSON.ID.eq(person.id().value()))
                .execute();
    }

    Optional<Person> find(PersonId id) {
        return sql.selectFrom(PERSON).where(PERSON.ID.eq(id.value())).fetchOptional(PersonStore::person);
    }

    boolean has(PersonId id) {
        return find(id).isPresent();
    }

    List<Person> all() {
        return sql.selectFrom(PERSON).fetch(PersonStore::person);
    }

    private static Person person(PersonRecord row) {
        var unit = row.getUnit();
        return new Person(
                new PersonId(row.getId()), row.getName(), row.getPost(), unit == null ? null : new UnitId(unit));
    }

    private static @Nullable UUID value(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }
}

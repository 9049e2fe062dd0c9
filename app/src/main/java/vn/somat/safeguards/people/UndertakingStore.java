package vn.somat.safeguards.people;

import static vn.somatdb.safeguards.Tables.UNDERTAKING;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.organisation.PersonId;

/** Rows of undertakings. */
@Repository
class UndertakingStore {

    private final DSLContext sql;

    UndertakingStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(PersonId person, Instant at, String digest, UUID entry) {
        sql.insertInto(UNDERTAKING)
                .set(UNDERTAKING.PERSON, person.value())
                .set(UNDERTAKING.AT, at)
                .set(UNDERTAKING.DIGEST, digest)
                .set(UNDERTAKING.ENTRY, entry)
                .execute();
    }

    @Nullable
    Instant last(PersonId person) {
        return sql.select(DSL.max(UNDERTAKING.AT))
                .from(UNDERTAKING)
                .where(UNDERTAKING.PERSON.eq(person.value()))
                .fetchOne(0, Instant.class);
    }

    Map<UUID, Instant> all() {
        return sql.select(UNDERTAKING.PERSON, DSL.max(UNDERTAKING.AT))
                .from(UNDERTAKING)
                .groupBy(UNDERTAKING.PERSON)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }
}

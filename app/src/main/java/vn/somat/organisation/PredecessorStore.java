package vn.somat.organisation;

import static org.jooq.impl.DSL.select;
import static vn.somatdb.organisation.Tables.PERSON;
import static vn.somatdb.organisation.Tables.PREDECESSOR;
import static vn.somatdb.organisation.Tables.UNIT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.regulation.Side;
import vn.somatdb.organisation.tables.records.PredecessorRecord;

/** Offices that became part of ours. */
@Repository
class PredecessorStore {

    private final DSLContext sql;

    PredecessorStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Predecessor> all() {
        return sql.selectFrom(PREDECESSOR)
                .orderBy(PREDECESSOR.ACCEPTED_AT.desc(), PREDECESSOR.ID)
                .fetch(PredecessorStore::one);
    }

    Optional<Predecessor> find(UUID id) {
        return sql.selectFrom(PREDECESSOR).where(PREDECESSOR.ID.eq(id)).fetchOptional(PredecessorStore::one);
    }

    Map<UUID, String> came() {
        return sql.select(PERSON.ID, PREDECESSOR.NAME)
                .from(PERSON)
                .join(PREDECESSOR)
                .on(PREDECESSOR.ID.eq(PERSON.PREDECESSOR))
                .unionAll(select(UNIT.ID, PREDECESSOR.NAME)
                        .from(UNIT)
                        .join(PREDECESSOR)
                        .on(PREDECESSOR.ID.eq(UNIT.PREDECESSOR)))
                .fetchMap(PERSON.ID, PREDECESSOR.NAME);
    }

    void add(Predecessor one) {
        sql.insertInto(PREDECESSOR)
                .set(PREDECESSOR.ID, one.id())
                .set(PREDECESSOR.NAME, one.name())
                .set(PREDECESSOR.SUPERIOR, one.superior())
                .set(PREDECESSOR.SIDE, one.side().name())
                .set(PREDECESSOR.SYMBOL, one.symbol())
                .set(PREDECESSOR.LAST_DAY, one.lastDay())
                .set(PREDECESSOR.ACCEPTED_AT, one.acceptedAt())
                .set(PREDECESSOR.FINGERPRINT, one.fingerprint())
                .execute();
    }

    private static Predecessor one(PredecessorRecord row) {
        return new Predecessor(
                row.getId(),
                row.getName(),
                row.getSuperior(),
                Side.valueOf(row.getSide()),
                row.getSymbol(),
                row.getLastDay(),
                row.getAcceptedAt(),
                row.getFingerprint());
    }
}

package vn.somat.safeguards.machine;

import static vn.somatdb.safeguards.Tables.MACHINE_ACKNOWLEDGEMENT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What somebody answers for. Rows are added and withdrawn, never removed. */
@Repository
class AcknowledgementStore {

    /** More things nobody could answer for. */
    private static final int MOST = 500;

    private final DSLContext sql;

    AcknowledgementStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Those of a machine that are not withdrawn, newest first. */
    List<Acknowledgement> inForce(String host) {
        return sql.selectFrom(MACHINE_ACKNOWLEDGEMENT)
                .where(MACHINE_ACKNOWLEDGEMENT.HOST.eq(host), MACHINE_ACKNOWLEDGEMENT.WITHDRAWN_AT.isNull())
                .orderBy(MACHINE_ACKNOWLEDGEMENT.AT.desc())
                .limit(MOST)
                .fetch(row -> new Acknowledgement(
                        row.getId(), row.getCode(), List.of(row.getSeen()), row.getReason(), row.getBy(), row.getAt()));
    }

    void add(String host, Acknowledgement made) {
        sql.insertInto(MACHINE_ACKNOWLEDGEMENT)
                .set(MACHINE_ACKNOWLEDGEMENT.ID, made.id())
                .set(MACHINE_ACKNOWLEDGEMENT.HOST, host)
                .set(MACHINE_ACKNOWLEDGEMENT.CODE, made.code())
                .set(MACHINE_ACKNOWLEDGEMENT.SEEN, made.seen().toArray(String[]::new))
                .set(MACHINE_ACKNOWLEDGEMENT.REASON, made.reason())
                .set(MACHINE_ACKNOWLEDGEMENT.BY, made.by())
                .set(MACHINE_ACKNOWLEDGEMENT.AT, made.at())
                .execute();
    }

    /** False when there is none in force under this id. */
    boolean withdraw(UUID id, String by, Instant at) {
        return sql.update(MACHINE_ACKNOWLEDGEMENT)
                        .set(MACHINE_ACKNOWLEDGEMENT.WITHDRAWN_AT, at)
                        .set(MACHINE_ACKNOWLEDGEMENT.WITHDRAWN_BY, by)
                        .where(MACHINE_ACKNOWLEDGEMENT.ID.eq(id), MACHINE_ACKNOWLEDGEMENT.WITHDRAWN_AT.isNull())
                        .execute()
                == 1;
    }
}

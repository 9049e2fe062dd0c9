package vn.somat.safeguards.meetings;

import static vn.somatdb.safeguards.Tables.MINUTES_KEEPING;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.UnitId;

/** Rows of which unit keeps which minutes. */
@Repository
class MinutesKeepingStore {

    private final DSLContext sql;

    MinutesKeepingStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<UnitId> unit(MeetingKind kind) {
        return sql.select(MINUTES_KEEPING.UNIT)
                .from(MINUTES_KEEPING)
                .where(MINUTES_KEEPING.KIND.eq(kind.name()))
                .orderBy(MINUTES_KEEPING.NUMBER.desc())
                .limit(1)
                .fetchOptional(row -> new UnitId(row.value1()));
    }

    void name(MeetingKind kind, UnitId unit, Instant at, Reader by, UUID entry) {
        int before = sql.fetchCount(MINUTES_KEEPING, MINUTES_KEEPING.KIND.eq(kind.name()));
        try {
            sql.insertInto(MINUTES_KEEPING)
                    .set(MINUTES_KEEPING.KIND, kind.name())
                    .set(MINUTES_KEEPING.NUMBER, before + 1)
                    .set(MINUTES_KEEPING.UNIT, unit.value())
                    .set(MINUTES_KEEPING.SINCE, at)
                    .set(MINUTES_KEEPING.BY, by.person().value())
                    .set(MINUTES_KEEPING.ENTRY, entry)
                    .execute();
        } catch (DuplicateKeyException atOneMoment) {
            throw Refusal.conflict("safeguards.meeting.changed-since", kind);
        }
    }
}

package vn.somat.safeguards.meetings;

import static org.jooq.impl.DSL.noCondition;
import static vn.somatdb.safeguards.Tables.MEETING_DEPOSIT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;

/** Rows of devices left at the door. */
@Repository
class DepositStore {

    private final DSLContext sql;

    DepositStore(DSLContext sql) {
        this.sql = sql;
    }

    void take(Meeting meeting, UUID id, AttendeeId of, String what, Instant at, Reader by, UUID entry) {
        sql.insertInto(MEETING_DEPOSIT)
                .set(MEETING_DEPOSIT.ID, id)
                .set(MEETING_DEPOSIT.MEETING, meeting.id().value())
                .set(MEETING_DEPOSIT.ATTENDEE, of.value())
                .set(MEETING_DEPOSIT.WHAT, what)
                .set(MEETING_DEPOSIT.TAKEN_AT, at)
                .set(MEETING_DEPOSIT.TAKEN_BY, by.person().value())
                .set(MEETING_DEPOSIT.ENTRY, entry)
                .execute();
    }

    void settle(UUID id, boolean lost, Instant at, Reader by, UUID entry) {
        sql.update(MEETING_DEPOSIT)
                .set(MEETING_DEPOSIT.SETTLED_AT, at)
                .set(MEETING_DEPOSIT.SETTLED_BY, by.person().value())
                .set(MEETING_DEPOSIT.LOST, lost)
                .set(MEETING_DEPOSIT.SETTLED_ENTRY, entry)
                .where(MEETING_DEPOSIT.ID.eq(id))
                .execute();
    }

    Optional<Deposit> coded(Meeting meeting, long code) {
        return some(meeting, MEETING_DEPOSIT.CODE.eq(code)).stream().findFirst();
    }

    Optional<Deposit> find(Meeting meeting, UUID id) {
        return some(meeting, MEETING_DEPOSIT.ID.eq(id)).stream().findFirst();
    }

    /** Not given back, by number of ticket. */
    List<Deposit> kept(Meeting meeting) {
        return some(meeting, MEETING_DEPOSIT.SETTLED_AT.isNull());
    }

    List<Deposit> all(Meeting meeting) {
        return some(meeting, noCondition());
    }

    private List<Deposit> some(Meeting meeting, Condition which) {
        return sql.selectFrom(MEETING_DEPOSIT)
                .where(MEETING_DEPOSIT.MEETING.eq(meeting.id().value()), which)
                .orderBy(MEETING_DEPOSIT.CODE)
                .fetch(row -> new Deposit(
                        row.getId(),
                        row.getCode(),
                        new AttendeeId(row.getAttendee()),
                        row.getWhat(),
                        row.getTakenAt(),
                        row.getSettledAt(),
                        row.getLost()));
    }
}

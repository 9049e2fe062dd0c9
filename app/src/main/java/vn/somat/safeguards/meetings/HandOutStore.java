package vn.somat.safeguards.meetings;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static vn.somatdb.safeguards.Tables.MEETING_HAND_OUT;
import static vn.somatdb.safeguards.Tables.MEETING_ISSUE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;

/** Rows of hand-outs, and of each time one was given out. */
@Repository
class HandOutStore {

    private final DSLContext sql;

    HandOutStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Numbered through. */
    int list(Meeting meeting, HandOutCarrier carrier, Instant at, Reader by) {
        var again = relist(meeting, carrier);
        if (again.isPresent()) {
            return again.get();
        }
        int number = sql.select(coalesce(max(MEETING_HAND_OUT.NUMBER), val(0)))
                .from(MEETING_HAND_OUT)
                .where(MEETING_HAND_OUT.MEETING.eq(meeting.id().value()))
                .fetchSingle(row -> row.value1() + 1);
        try {
            sql.insertInto(MEETING_HAND_OUT)
                    .set(MEETING_HAND_OUT.MEETING, meeting.id().value())
                    .set(MEETING_HAND_OUT.CARRIER, carrier.id())
                    .set(MEETING_HAND_OUT.LABEL, carrier.number())
                    .set(MEETING_HAND_OUT.NUMBER, number)
                    .set(MEETING_HAND_OUT.LISTED_AT, at)
                    .set(MEETING_HAND_OUT.LISTED_BY, by.person().value())
                    .execute();
        } catch (DuplicateKeyException listed) {
            throw Refusal.invalid("code", "safeguards.meeting.listed", HandOut.label(carrier.number()));
        }
        return number;
    }

    /** Put back under its number; whether it had been taken off. */
    private Optional<Integer> relist(Meeting meeting, HandOutCarrier carrier) {
        return sql.update(MEETING_HAND_OUT)
                .setNull(MEETING_HAND_OUT.OFF_AT)
                .setNull(MEETING_HAND_OUT.OFF_BY)
                .where(
                        MEETING_HAND_OUT.MEETING.eq(meeting.id().value()),
                        MEETING_HAND_OUT.CARRIER.eq(carrier.id()),
                        MEETING_HAND_OUT.OFF_AT.isNotNull())
                .returning(MEETING_HAND_OUT.NUMBER)
                .fetchOptional(row -> row.getNumber());
    }

    /** Off the list; it keeps its number. */
    void off(Meeting meeting, HandOut one, Instant at, Reader by) {
        sql.update(MEETING_HAND_OUT)
                .set(MEETING_HAND_OUT.OFF_AT, at)
                .set(MEETING_HAND_OUT.OFF_BY, by.person().value())
                .where(MEETING_HAND_OUT.MEETING.eq(meeting.id().value()), MEETING_HAND_OUT.CARRIER.eq(one.carrier()))
                .execute();
    }

    /** How often one was given out. */
    int given(Meeting meeting, HandOut one) {
        return sql.fetchCount(
                MEETING_ISSUE, MEETING_ISSUE.MEETING.eq(meeting.id().value()), MEETING_ISSUE.CARRIER.eq(one.carrier()));
    }

    /** Refused while it is still out of another meeting: it was found in between, and is to be settled there. */
    void issue(Meeting meeting, HandOut one, AttendeeId to, Instant at, Reader by, UUID entry) {
        try {
            insert(meeting, one, to, at, by, entry);
        } catch (DuplicateKeyException elsewhere) {
            throw Refusal.conflict("safeguards.meeting.door.out-elsewhere", one.label());
        }
    }

    private void insert(Meeting meeting, HandOut one, AttendeeId to, Instant at, Reader by, UUID entry) {
        sql.insertInto(MEETING_ISSUE)
                .set(MEETING_ISSUE.ID, UUID.randomUUID())
                .set(MEETING_ISSUE.MEETING, meeting.id().value())
                .set(MEETING_ISSUE.CARRIER, one.carrier())
                .set(MEETING_ISSUE.ATTENDEE, to.value())
                .set(MEETING_ISSUE.ISSUED_AT, at)
                .set(MEETING_ISSUE.ISSUED_BY, by.person().value())
                .set(MEETING_ISSUE.ENTRY, entry)
                .execute();
    }

    void settle(UUID issue, boolean lost, Instant at, Reader by, UUID entry) {
        sql.update(MEETING_ISSUE)
                .set(MEETING_ISSUE.SETTLED_AT, at)
                .set(MEETING_ISSUE.SETTLED_BY, by.person().value())
                .set(MEETING_ISSUE.LOST, lost)
                .set(MEETING_ISSUE.SETTLED_ENTRY, entry)
                .where(MEETING_ISSUE.ID.eq(issue))
                .execute();
    }

    /** By number, each with who has it now. */
    List<HandOut> all(Meeting meeting) {
        return some(meeting, noCondition());
    }

    /** Not collected, by number. */
    List<HandOut> out(Meeting meeting) {
        return some(meeting, MEETING_ISSUE.ID.isNotNull());
    }

    Optional<HandOut> labelled(Meeting meeting, long label) {
        return some(meeting, MEETING_HAND_OUT.LABEL.eq(label)).stream().findFirst();
    }

    /** How many were given out at all. */
    int given(Meeting meeting) {
        return sql.select(countDistinct(MEETING_ISSUE.CARRIER))
                .from(MEETING_ISSUE)
                .where(MEETING_ISSUE.MEETING.eq(meeting.id().value()))
                .fetchSingle(row -> row.value1());
    }

    /** Each time one was given out, in that order. */
    List<Issue> issues(Meeting meeting) {
        return sql.select(
                        MEETING_HAND_OUT.NUMBER,
                        MEETING_HAND_OUT.LABEL,
                        MEETING_ISSUE.ATTENDEE,
                        MEETING_ISSUE.ISSUED_AT,
                        MEETING_ISSUE.ISSUED_BY,
                        MEETING_ISSUE.SETTLED_AT,
                        MEETING_ISSUE.SETTLED_BY,
                        MEETING_ISSUE.LOST)
                .from(MEETING_ISSUE)
                .join(MEETING_HAND_OUT)
                .on(MEETING_HAND_OUT.MEETING.eq(MEETING_ISSUE.MEETING))
                .and(MEETING_HAND_OUT.CARRIER.eq(MEETING_ISSUE.CARRIER))
                .where(MEETING_ISSUE.MEETING.eq(meeting.id().value()))
                .orderBy(MEETING_ISSUE.ISSUED_AT, MEETING_HAND_OUT.NUMBER)
                .fetch(row -> new Issue(
                        row.value1(),
                        row.value2(),
                        new AttendeeId(row.value3()),
                        row.value4(),
                        new PersonId(row.value5()),
                        row.value6(),
                        row.value7() == null ? null : new PersonId(row.value7()),
                        row.value8()));
    }

    private List<HandOut> some(Meeting meeting, Condition which) {
        var settled = MEETING_ISSUE.as("settled");
        var lost = field(exists(selectOne()
                .from(settled)
                .where(settled.MEETING.eq(MEETING_HAND_OUT.MEETING), settled.CARRIER.eq(MEETING_HAND_OUT.CARRIER))
                .and(settled.LOST)));
        return sql.select(
                        MEETING_HAND_OUT.CARRIER,
                        MEETING_HAND_OUT.LABEL,
                        MEETING_HAND_OUT.NUMBER,
                        MEETING_ISSUE.ID,
                        MEETING_ISSUE.ENTRY,
                        MEETING_ISSUE.ATTENDEE,
                        MEETING_ISSUE.ISSUED_AT,
                        lost)
                .from(MEETING_HAND_OUT)
                .leftJoin(MEETING_ISSUE)
                .on(MEETING_ISSUE.MEETING.eq(MEETING_HAND_OUT.MEETING))
                .and(MEETING_ISSUE.CARRIER.eq(MEETING_HAND_OUT.CARRIER))
                .and(MEETING_ISSUE.SETTLED_AT.isNull())
                .where(MEETING_HAND_OUT.MEETING.eq(meeting.id().value()), MEETING_HAND_OUT.OFF_AT.isNull(), which)
                .orderBy(MEETING_HAND_OUT.NUMBER)
                .fetch(row -> new HandOut(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6() == null ? null : new AttendeeId(row.value6()),
                        row.value7(),
                        row.value8()));
    }
}

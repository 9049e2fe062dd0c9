package vn.somat.safeguards.meetings;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static vn.somatdb.safeguards.Tables.MEETING_ATTENDEE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyRing;
import vn.somatdb.safeguards.tables.records.MeetingAttendeeRecord;

/** Rows of who takes part; names of outsiders and the papers that charge them are sealed. */
@Repository
class AttendeeStore {

    private static final String NAME = "name:";
    private static final String TASK = "task:";

    private final DSLContext sql;
    private final Contents contents;

    AttendeeStore(DSLContext sql, Contents contents) {
        this.sql = sql;
        this.contents = contents;
    }

    void add(
            Meeting meeting,
            AttendeeId id,
            Attendee.Kind kind,
            @Nullable PersonId person,
            @Nullable String name,
            String task,
            Instant at,
            Reader by) {
        var here = MEETING_ATTENDEE.MEETING.eq(meeting.id().value());
        var number = sql.select(coalesce(max(MEETING_ATTENDEE.NUMBER), val(0)))
                .from(MEETING_ATTENDEE)
                .where(here)
                .fetchSingle(row -> row.value1() + 1);
        try (var keys = contents.open(List.of(meeting.content()))) {
            sql.insertInto(MEETING_ATTENDEE)
                    .set(MEETING_ATTENDEE.ID, id.value())
                    .set(MEETING_ATTENDEE.MEETING, meeting.id().value())
                    .set(MEETING_ATTENDEE.NUMBER, number)
                    .set(MEETING_ATTENDEE.KIND, kind.name())
                    .set(MEETING_ATTENDEE.PERSON, person == null ? null : person.value())
                    .set(
                            MEETING_ATTENDEE.SEALED_NAME,
                            name == null ? null : keys.seal(meeting.content(), NAME + id.value(), name))
                    .set(MEETING_ATTENDEE.SEALED_TASK, keys.seal(meeting.content(), TASK + id.value(), task))
                    .set(MEETING_ATTENDEE.ADDED_AT, at)
                    .set(MEETING_ATTENDEE.ADDED_BY, by.person().value())
                    .execute();
        } catch (DuplicateKeyException there) {
            throw Refusal.invalid("person", "safeguards.meeting.attendee.known");
        }
    }

    void strike(AttendeeId id, Instant at) {
        sql.update(MEETING_ATTENDEE)
                .set(MEETING_ATTENDEE.STRUCK_AT, at)
                .where(MEETING_ATTENDEE.ID.eq(id.value()))
                .execute();
    }

    void screen(AttendeeId id, LocalDate on, boolean passed) {
        sql.update(MEETING_ATTENDEE)
                .set(MEETING_ATTENDEE.SCREENED_ON, on)
                .set(MEETING_ATTENDEE.SCREENED, passed)
                .where(MEETING_ATTENDEE.ID.eq(id.value()))
                .execute();
    }

    void enter(AttendeeId id, Instant at, Reader by, boolean withDevice) {
        sql.update(MEETING_ATTENDEE)
                .set(MEETING_ATTENDEE.ENTERED_AT, at)
                .set(MEETING_ATTENDEE.ENTERED_BY, by.person().value())
                .set(MEETING_ATTENDEE.WITH_DEVICE, withDevice)
                .where(MEETING_ATTENDEE.ID.eq(id.value()))
                .execute();
    }

    void device(AttendeeId id, boolean withDevice) {
        sql.update(MEETING_ATTENDEE)
                .set(MEETING_ATTENDEE.WITH_DEVICE, withDevice)
                .where(MEETING_ATTENDEE.ID.eq(id.value()))
                .execute();
    }

    Optional<Attendee> find(Meeting meeting, AttendeeId id) {
        return some(meeting, MEETING_ATTENDEE.ID.eq(id.value())).stream().findFirst();
    }

    /** By what stands on the card. */
    Optional<Attendee> coded(Meeting meeting, long code) {
        return some(meeting, MEETING_ATTENDEE.CODE.eq(code)).stream().findFirst();
    }

    /** All who were ever named, by number. */
    List<Attendee> all(Meeting meeting) {
        return some(meeting, noCondition());
    }

    /** Those who are still named. */
    List<Attendee> coming(Meeting meeting) {
        return some(meeting, MEETING_ATTENDEE.STRUCK_AT.isNull());
    }

    private List<Attendee> some(Meeting meeting, Condition which) {
        try (var keys = contents.open(List.of(meeting.content()))) {
            return sql.selectFrom(MEETING_ATTENDEE)
                    .where(MEETING_ATTENDEE.MEETING.eq(meeting.id().value()), which)
                    .orderBy(MEETING_ATTENDEE.NUMBER)
                    .fetch(row -> read(meeting, keys, row));
        }
    }

    private static Attendee read(Meeting meeting, KeyRing keys, MeetingAttendeeRecord row) {
        var task = keys.text(meeting.content(), TASK + row.getId(), row.getSealedTask());
        return new Attendee(
                new AttendeeId(row.getId()),
                row.getCode(),
                row.getNumber(),
                Attendee.Kind.valueOf(row.getKind()),
                row.getPerson() == null ? null : new PersonId(row.getPerson()),
                keys.text(meeting.content(), NAME + row.getId(), row.getSealedName()),
                task == null ? "" : task,
                row.getScreenedOn(),
                row.getScreened(),
                row.getEnteredAt(),
                row.getWithDevice(),
                row.getStruckAt() != null);
    }
}

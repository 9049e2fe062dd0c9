package vn.somat.safeguards.meetings;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;
import static vn.somatdb.safeguards.Tables.MEETING_SEAL;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.organisation.PersonId;
import vn.somat.vault.Contents;

/** Rows of the room over night; what was found is sealed. */
@Repository
class RoomSealStore {

    private static final String NOTE = "night:";

    private final DSLContext sql;
    private final Contents contents;

    RoomSealStore(DSLContext sql, Contents contents) {
        this.sql = sql;
        this.contents = contents;
    }

    void seal(Meeting meeting, LocalDate evening, String seal, Instant at, Reader by, Confirmed with, UUID entry) {
        var second = with.second();
        sql.insertInto(MEETING_SEAL)
                .set(MEETING_SEAL.MEETING, meeting.id().value())
                .set(MEETING_SEAL.EVENING, evening)
                .set(MEETING_SEAL.TURN, next(meeting, evening))
                .set(MEETING_SEAL.SEAL, seal)
                .set(MEETING_SEAL.SEALED_AT, at)
                .set(MEETING_SEAL.SEALED_BY, by.person().value())
                .set(MEETING_SEAL.SEALED_SECOND, second == null ? null : second.value())
                .set(MEETING_SEAL.SEALED_ALONE, with.alone())
                .set(MEETING_SEAL.ENTRY, entry)
                .execute();
    }

    void open(
            Meeting meeting,
            LocalDate evening,
            boolean intact,
            @Nullable String note,
            Instant at,
            Reader by,
            Confirmed with,
            UUID entry) {
        var second = with.second();
        int turn = next(meeting, evening) - 1;
        sql.update(MEETING_SEAL)
                .set(MEETING_SEAL.OPENED_AT, at)
                .set(MEETING_SEAL.OPENED_BY, by.person().value())
                .set(MEETING_SEAL.OPENED_SECOND, second == null ? null : second.value())
                .set(MEETING_SEAL.OPENED_ALONE, with.alone())
                .set(MEETING_SEAL.INTACT, intact)
                .set(MEETING_SEAL.SEALED_NOTE, sealed(meeting, evening, turn, note))
                .set(MEETING_SEAL.OPENED_ENTRY, entry)
                .where(MEETING_SEAL.MEETING.eq(meeting.id().value()), MEETING_SEAL.EVENING.eq(evening))
                .and(MEETING_SEAL.TURN.eq(turn))
                .execute();
    }

    /** Nobody sealed that evening, or it was opened since: written in the morning, with a reason. */
    void unsealed(Meeting meeting, LocalDate evening, String note, Instant at, Reader by, Confirmed with, UUID entry) {
        var second = with.second();
        int turn = next(meeting, evening);
        sql.insertInto(MEETING_SEAL)
                .set(MEETING_SEAL.MEETING, meeting.id().value())
                .set(MEETING_SEAL.EVENING, evening)
                .set(MEETING_SEAL.TURN, turn)
                .set(MEETING_SEAL.ENTRY, entry)
                .set(MEETING_SEAL.OPENED_AT, at)
                .set(MEETING_SEAL.OPENED_BY, by.person().value())
                .set(MEETING_SEAL.OPENED_SECOND, second == null ? null : second.value())
                .set(MEETING_SEAL.OPENED_ALONE, with.alone())
                .set(MEETING_SEAL.INTACT, false)
                .set(MEETING_SEAL.SEALED_NOTE, sealed(meeting, evening, turn, note))
                .set(MEETING_SEAL.OPENED_ENTRY, entry)
                .execute();
    }

    boolean closed(Meeting meeting) {
        return unopened(meeting).isPresent();
    }

    /** The evening since which it is sealed. */
    Optional<LocalDate> unopened(Meeting meeting) {
        return sql.select(MEETING_SEAL.EVENING)
                .from(MEETING_SEAL)
                .where(MEETING_SEAL.MEETING.eq(meeting.id().value()), MEETING_SEAL.OPENED_AT.isNull())
                .fetchOptional(MEETING_SEAL.EVENING);
    }

    boolean openedOn(Meeting meeting, LocalDate day, ZoneId zone) {
        var begin = day.atStartOfDay(zone).toInstant();
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return sql.fetchExists(
                MEETING_SEAL,
                MEETING_SEAL.MEETING.eq(meeting.id().value()),
                MEETING_SEAL.OPENED_AT.ge(begin),
                MEETING_SEAL.OPENED_AT.lt(end));
    }

    List<RoomSeal> all(Meeting meeting) {
        try (var keys = contents.open(List.of(meeting.content()))) {
            return sql.selectFrom(MEETING_SEAL)
                    .where(MEETING_SEAL.MEETING.eq(meeting.id().value()))
                    .orderBy(MEETING_SEAL.EVENING, MEETING_SEAL.TURN)
                    .fetch(row -> new RoomSeal(
                            row.getEvening(),
                            row.getSeal(),
                            row.getSealedAt(),
                            person(row.getSealedBy()),
                            person(row.getSealedSecond()),
                            row.getOpenedAt(),
                            person(row.getOpenedBy()),
                            person(row.getOpenedSecond()),
                            row.getIntact(),
                            keys.text(meeting.content(), name(row.getEvening(), row.getTurn()), row.getSealedNote())));
        }
    }

    private byte @Nullable [] sealed(Meeting meeting, LocalDate evening, int turn, @Nullable String note) {
        if (note == null) {
            return null;
        }
        try (var keys = contents.open(List.of(meeting.content()))) {
            return keys.seal(meeting.content(), name(evening, turn), note);
        }
    }

    /** An evening's next row; the meeting is locked. */
    private int next(Meeting meeting, LocalDate evening) {
        return sql.select(coalesce(max(MEETING_SEAL.TURN), val(0)))
                .from(MEETING_SEAL)
                .where(MEETING_SEAL.MEETING.eq(meeting.id().value()), MEETING_SEAL.EVENING.eq(evening))
                .fetchSingle(row -> row.value1() + 1);
    }

    private static String name(LocalDate evening, int turn) {
        return NOTE + evening + (turn == 1 ? "" : ":" + turn);
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}

package vn.somat.safeguards.meetings;

import static vn.somatdb.safeguards.Tables.MEETING_ACT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.organisation.PersonId;
import vn.somat.vault.Contents;

/** What was done to files of meetings; why, is sealed. */
@Repository
class MeetingActStore {

    private static final String NOTE = "note:";

    private final DSLContext sql;
    private final Contents contents;

    MeetingActStore(DSLContext sql, Contents contents) {
        this.sql = sql;
        this.contents = contents;
    }

    void add(
            Meeting meeting,
            int act,
            MeetingAct.Kind kind,
            Instant at,
            Reader by,
            @Nullable Confirmed confirmed,
            @Nullable String note,
            UUID entry) {
        var second = confirmed == null ? null : confirmed.second();
        sql.insertInto(MEETING_ACT)
                .set(MEETING_ACT.MEETING, meeting.id().value())
                .set(MEETING_ACT.ACT, act)
                .set(MEETING_ACT.KIND, kind.name())
                .set(MEETING_ACT.AT, at)
                .set(MEETING_ACT.BY, by.person().value())
                .set(MEETING_ACT.SECOND, second == null ? null : second.value())
                .set(MEETING_ACT.ALONE, confirmed != null && confirmed.alone())
                .set(MEETING_ACT.SEALED_NOTE, sealed(meeting, NOTE + act, note))
                .set(MEETING_ACT.ENTRY, entry)
                .execute();
    }

    /** Newest first. */
    List<MeetingAct> of(Meeting meeting) {
        try (var keys = contents.open(List.of(meeting.content()))) {
            return sql.selectFrom(MEETING_ACT)
                    .where(MEETING_ACT.MEETING.eq(meeting.id().value()))
                    .orderBy(MEETING_ACT.ACT.desc())
                    .fetch(row -> new MeetingAct(
                            MeetingAct.Kind.valueOf(row.getKind()),
                            row.getAt(),
                            new PersonId(row.getBy()),
                            row.getSecond() == null ? null : new PersonId(row.getSecond()),
                            row.getAlone(),
                            keys.text(meeting.content(), NOTE + row.getAct(), row.getSealedNote())));
        }
    }

    private byte @Nullable [] sealed(Meeting meeting, String field, @Nullable String note) {
        if (note == null) {
            return null;
        }
        try (var keys = contents.open(List.of(meeting.content()))) {
            return keys.seal(meeting.content(), field, note);
        }
    }
}

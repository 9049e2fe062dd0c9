package vn.somat.safeguards.meetings;

import static org.jooq.impl.DSL.any;
import static vn.somatdb.safeguards.Tables.MEETING_WORD;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.somat.vault.Contents;

/** The words of meetings, sealed under the content of each. */
@Repository
class MeetingWordStore {

    private final DSLContext sql;
    private final Contents contents;

    MeetingWordStore(DSLContext sql, Contents contents) {
        this.sql = sql;
        this.contents = contents;
    }

    /** Instead of what stood in these boxes before. */
    void put(Meeting meeting, Map<Said, String> words) {
        try (var keys = contents.open(List.of(meeting.content()))) {
            words.forEach((said, text) -> {
                var sealed = keys.seal(meeting.content(), said.name(), text);
                sql.insertInto(MEETING_WORD)
                        .set(MEETING_WORD.MEETING, meeting.id().value())
                        .set(MEETING_WORD.NAME, said.name())
                        .set(MEETING_WORD.SEALED, sealed)
                        .onConflict(MEETING_WORD.MEETING, MEETING_WORD.NAME)
                        .doUpdate()
                        .set(MEETING_WORD.SEALED, sealed)
                        .execute();
            });
        }
    }

    /** What is planned, anew: a box that was emptied is empty. */
    void replan(Meeting meeting, Map<Said, String> words) {
        forget(meeting, Arrays.stream(Said.values()).filter(Said::planned).toList());
        put(meeting, words);
    }

    void forget(Meeting meeting, List<Said> boxes) {
        var names = boxes.stream().map(Said::name).toList();
        sql.deleteFrom(MEETING_WORD)
                .where(MEETING_WORD.MEETING.eq(meeting.id().value()), MEETING_WORD.NAME.in(names))
                .execute();
    }

    Map<Said, String> of(Meeting meeting) {
        return of(List.of(meeting)).getOrDefault(meeting.id(), Map.of());
    }

    /** In the order of the boxes; whoever is not to read minutes is asked about by the caller. */
    Map<MeetingId, Map<Said, String>> of(Collection<Meeting> meetings) {
        var words = new HashMap<MeetingId, Map<Said, String>>();
        var known = new HashMap<MeetingId, Meeting>();
        meetings.forEach(one -> known.put(one.id(), one));
        try (var keys = contents.open(meetings.stream().map(Meeting::content).toList())) {
            sql.selectFrom(MEETING_WORD)
                    .where(MEETING_WORD.MEETING.eq(
                            any(known.keySet().stream().map(MeetingId::value).toArray(UUID[]::new))))
                    .forEach(row -> {
                        var meeting = known.get(new MeetingId(row.getMeeting()));
                        var text =
                                meeting == null ? null : keys.text(meeting.content(), row.getName(), row.getSealed());
                        if (meeting != null && text != null) {
                            words.computeIfAbsent(meeting.id(), none -> new EnumMap<>(Said.class))
                                    .put(Said.valueOf(row.getName()), text);
                        }
                    });
        }
        return words;
    }
}

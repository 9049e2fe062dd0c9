package vn.somat.safeguards.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.access.Access;
import vn.somat.access.Authority;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Refusal;
import vn.somat.safeguards.meetings.FileSigning.Standing;
import vn.somat.safeguards.meetings.Meeting.Consent;

/**
 * Đồng ý sử dụng bí mật nhà nước trong hội nghị (R-MTG-01): by whose power reaches the level on this day, by position or by a
 * deputy's paper, signed with their own key over the file as they saw it.
 */
@Service
public class Consents {

    private static final String POWER = "meeting";

    private final MeetingStore store;
    private final MeetingWordStore words;
    private final MeetingWriter writer;
    private final MeetingVerdicts verdicts;
    private final ConsentCheck check;
    private final Authority authority;
    private final FileSigning signing;
    private final Access access;
    private final Clock clock;

    Consents(
            MeetingStore store,
            MeetingWordStore words,
            MeetingWriter writer,
            MeetingVerdicts verdicts,
            ConsentCheck check,
            Authority authority,
            FileSigning signing,
            Access access,
            Clock clock) {
        this.store = store;
        this.words = words;
        this.writer = writer;
        this.verdicts = verdicts;
        this.check = check;
        this.authority = authority;
        this.signing = signing;
        this.access = access;
        this.clock = clock;
    }

    /** @param pin of the reader, for their own key */
    public void give(Reader reader, MeetingId id, int seen, ConsentTyped typed, String pin) {
        var known = store.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, "meeting.consent", known.thing());
        var answer = authority.require(reader, POWER, known.thing(), LocalDate.now(clock));
        known.require(Set.of(MeetingState.PREPARED));
        requireSeen(known, seen);
        var stands = signing.standing(known);
        var coming = stands.coming();
        boolean foreign = coming.stream().anyMatch(one -> one.kind() == Attendee.Kind.FOREIGNER);
        var answered = answered(typed, foreign);
        var approver = foreign ? typed.approver() : null;
        var said = new EnumMap<Said, String>(Said.class);
        said.putAll(stands.words());
        said.putAll(answered);
        var kind = MeetingAct.Kind.CONSENTED;
        var over = signing.sign(reader, pin, kind, known, new Standing(said, coming), approver);
        writer.seen(reader, id, seen, Set.of(MeetingState.PREPARED), meeting -> {
            var planned = words.of(meeting);
            check.require(meeting, planned, coming);
            var judged = verdicts.consent(meeting, planned, coming, reader);
            Entry entry = judged.on(MeetingWriter.entry(kind, meeting, reader))
                    .with("acts", seen)
                    .with("count", coming.size())
                    .with("position", answer.position())
                    .with("delegation", answer.delegation())
                    .with("citation", answer.citation());
            if (foreign) {
                var unused = verdicts.abroad(meeting, approver, reader);
                entry = entry.with("approver", approver).commit("approval", answered.get(Said.APPROVAL));
            }
            words.put(meeting, answered);
            store.consent(
                    meeting,
                    new Consent(clock.instant(), reader.person(), answer.position(), answer.delegation(), approver));
            writer.keep(meeting, kind, reader, null, answered.get(Said.CONDITIONS), over.on(entry));
            signing.keep(meeting, over);
        });
    }

    private static void requireSeen(Meeting meeting, int seen) {
        if (meeting.acts() != seen) {
            throw Refusal.conflict("safeguards.meeting.changed-since", meeting.label());
        }
    }

    /** Rút lại: the file has to be changed, or the meeting is not to be; before it is opened. */
    public void withdraw(Reader reader, MeetingId id, int seen, String reason) {
        var known = store.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, "meeting.change", known.thing());
        var why = Boxes.reason(reason);
        writer.seen(reader, id, seen, Set.of(MeetingState.CONSENTED), meeting -> {
            store.withdraw(meeting);
            words.forget(meeting, List.of(Said.APPROVAL, Said.CONDITIONS, Said.CHAIR));
            var kind = MeetingAct.Kind.CONSENT_WITHDRAWN;
            writer.keep(meeting, kind, reader, null, why, MeetingWriter.entry(kind, meeting, reader));
        });
    }

    /** What is missing before somebody can consent, by names of the page; empty once nothing is. */
    public List<String> lacking(MeetingFile file) {
        return check.lacking(file);
    }

    /** Who may consent today, by name. */
    public List<String> able(Meeting meeting) {
        return authority.who(POWER, meeting.rank(), LocalDate.now(clock));
    }

    private static Map<Said, String> answered(ConsentTyped typed, boolean foreign) {
        var boxes = new Boxes();
        var said = new EnumMap<Said, String>(Said.class);
        var conditions = boxes.optional("conditions", typed.conditions(), Said.CONDITIONS.longest());
        if (conditions != null) {
            said.put(Said.CONDITIONS, conditions);
        }
        if (foreign) {
            said.put(Said.APPROVAL, boxes.required("approval", typed.approval(), Said.APPROVAL.longest()));
        }
        boxes.refuse();
        return said;
    }

    /**
     * Lời đồng ý, as typed.
     *
     * @param conditions what is to be heeded
     * @param approver for participants from abroad: who allowed them, by the word of the packs; {@code approval} is the paper
     */
    public record ConsentTyped(
            @Nullable String conditions,
            @Nullable String approver,
            @Nullable String approval) {}
}

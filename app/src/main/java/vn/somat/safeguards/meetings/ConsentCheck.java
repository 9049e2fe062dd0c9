package vn.somat.safeguards.meetings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Refusal;
import vn.somat.safeguards.meetings.Meeting.Equipment;
import vn.somat.safeguards.meetings.Meeting.Venue;

/** What a file must have beyond the rules of the pack before anybody consents to it: what its level, its guests, its kind ask for. */
@Component
class ConsentCheck {

    private final MeetingVerdicts verdicts;
    private final Clearances clearances;
    private final MinutesKeeping keeping;

    ConsentCheck(MeetingVerdicts verdicts, Clearances clearances, MinutesKeeping keeping) {
        this.verdicts = verdicts;
        this.clearances = clearances;
        this.keeping = keeping;
    }

    void require(Meeting meeting, Map<Said, String> words, List<Attendee> coming) {
        if (verdicts.guarded(meeting) && !(words.containsKey(Said.GUARDS) && words.containsKey(Said.CONTINGENCY))) {
            throw Refusal.conflict("safeguards.meeting.unguarded").citing(verdicts.guardArticle());
        }
        boolean foreign = coming.stream().anyMatch(one -> one.kind() == Attendee.Kind.FOREIGNER);
        if (foreign && !(words.containsKey(Said.COOPERATION) && words.containsKey(Said.THIRD_PARTY))) {
            throw Refusal.conflict("safeguards.meeting.foreign");
        }
        // Somebody's clearance may have fallen, or the level risen, since they were named.
        var uncleared = coming.stream()
                .filter(one -> one.person() != null && !clearances.cleared(one.person(), meeting.rank()))
                .map(one -> String.valueOf(one.number()))
                .collect(Collectors.joining(", "));
        if (!uncleared.isEmpty()) {
            throw Refusal.conflict("safeguards.meeting.attendee.uncleared", uncleared);
        }
        if (!clearances.cleared(meeting.chair(), meeting.rank())
                || !clearances.cleared(meeting.keeper(), meeting.rank())) {
            throw Refusal.conflict("safeguards.meeting.chair-uncleared");
        }
        if (meeting.kind().keptApart() && keeping.unit(meeting.kind()).isEmpty()) {
            throw Refusal.conflict("safeguards.meeting.nobody-keeps");
        }
    }

    /** What a consent would be refused for, as the file stands: names of what is missing, in the order of the page. */
    List<String> lacking(MeetingFile file) {
        var meeting = file.meeting();
        var words = file.words();
        var check = meeting.check();
        boolean checked = check != null && check.passed() && !check.on().isAfter(meeting.firstDay());
        var lacks = new LinkedHashMap<String, Boolean>();
        lacks.put("attendees", file.coming().isEmpty());
        lacks.put("venue", meeting.venue() == Venue.OUTSIDE && !checked);
        lacks.put("equipment", meeting.equipment() == Equipment.UNCHECKED);
        lacks.put("devices", !words.containsKey(Said.DEVICES));
        lacks.put("plan", !words.containsKey(Said.PLAN));
        lacks.put("guards", file.guarded() && !(words.containsKey(Said.GUARDS) && words.containsKey(Said.CONTINGENCY)));
        lacks.put(
                "foreign",
                file.foreign() && !(words.containsKey(Said.COOPERATION) && words.containsKey(Said.THIRD_PARTY)));
        lacks.put("keeping", meeting.kind().keptApart() && file.keptBy() == null);
        return lacks.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }
}

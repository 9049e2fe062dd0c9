package vn.somat.safeguards.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.organisation.Organisation;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Level;
import vn.somat.regulation.Regulations;
import vn.somat.safeguards.meetings.Meeting.Equipment;
import vn.somat.safeguards.meetings.Meeting.Venue;

/** Kiểm tra điều đã gõ về hội nghị. */
@Component
class MeetingCheck {

    private static final int LONGEST_DAYS = 31;
    private static final int ROOM = 120;

    private final Organisation organisation;
    private final Regulations regulations;
    private final Clearances clearances;
    private final Clock clock;

    MeetingCheck(Organisation organisation, Regulations regulations, Clearances clearances, Clock clock) {
        this.organisation = organisation;
        this.regulations = regulations;
        this.clearances = clearances;
        this.clock = clock;
    }

    /** All that is wrong is said at once. */
    Plan planned(NewMeeting typed, Map<String, String> words) {
        var boxes = new Boxes();
        var today = LocalDate.now(clock);
        var rules = regulations.on(today);
        var level = rules.level(Objects.requireNonNullElse(typed.level(), ""))
                .filter(Level::secret)
                .orElse(null);
        if (level == null) {
            boxes.flaw("level", "safeguards.meeting.level");
        }
        var first = given(boxes, "first", typed.first(), today);
        var last = typed.last() == null ? first : typed.last();
        if (first.isBefore(today)) {
            boxes.flaw("first", "safeguards.meeting.past");
        }
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_DAYS))) {
            boxes.flaw("last", "safeguards.meeting.days", LONGEST_DAYS);
        }
        int rank = level == null ? 0 : level.rank();
        var chair = person(boxes, "chair", typed.chair(), rank);
        var keeper = person(boxes, "keeper", typed.keeper(), rank);
        var room = boxes.line("room", typed.room(), ROOM);
        if (room == null) {
            boxes.flaw("room", "safeguards.meeting.required");
        }
        var said = said(boxes, words);
        boxes.refuse();
        int days = rules.value("meeting.conclusion.working-days").number();
        return new Plan(
                Objects.requireNonNullElse(typed.kind(), MeetingKind.ORDINARY),
                Objects.requireNonNull(level),
                first,
                last,
                Objects.requireNonNullElse(typed.venue(), Venue.OWN),
                Objects.requireNonNull(room),
                Objects.requireNonNullElse(typed.equipment(), Equipment.UNCHECKED),
                Objects.requireNonNull(chair),
                Objects.requireNonNull(keeper),
                rules.workingDayAfter(last, days),
                said);
    }

    private static Map<Said, String> said(Boxes boxes, Map<String, String> words) {
        var said = new EnumMap<Said, String>(Said.class);
        for (var box : Said.values()) {
            var text = box.planned() ? boxes.optional(box.name(), words.get(box.name()), box.longest()) : null;
            if (text != null) {
                said.put(box, text);
            }
        }
        if (!said.containsKey(Said.TITLE)) {
            boxes.flaw(Said.TITLE.name(), "safeguards.meeting.required");
        }
        return said;
    }

    private @Nullable PersonId person(Boxes boxes, String field, @Nullable UUID typed, int rank) {
        var person = typed == null ? null : new PersonId(typed);
        if (person == null || organisation.person(person).isEmpty()) {
            boxes.flaw(field, "safeguards.meeting.person");
            return null;
        }
        if (!clearances.cleared(person, rank)) {
            boxes.flaw(field, "safeguards.meeting.uncleared");
        }
        return person;
    }

    private static LocalDate given(Boxes boxes, String field, @Nullable LocalDate day, LocalDate other) {
        if (day == null) {
            boxes.flaw(field, "safeguards.meeting.required");
            return other;
        }
        return day;
    }
}

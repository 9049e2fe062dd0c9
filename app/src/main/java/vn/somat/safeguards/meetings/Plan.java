package vn.somat.safeguards.meetings;

import java.time.LocalDate;
import java.util.Map;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Level;
import vn.somat.safeguards.meetings.Meeting.Equipment;
import vn.somat.safeguards.meetings.Meeting.Venue;

/** Những gì đã chuẩn bị cho một hội nghị, and nothing wrong with it. */
record Plan(
        MeetingKind kind,
        Level level,
        LocalDate first,
        LocalDate last,
        Venue venue,
        String room,
        Equipment equipment,
        PersonId chair,
        PersonId keeper,
        LocalDate due,
        Map<Said, String> words) {

    Plan {
        words = Map.copyOf(words);
    }

    @Override
    public String toString() {
        return "Plan[" + level.code() + " " + first + "]";
    }
}

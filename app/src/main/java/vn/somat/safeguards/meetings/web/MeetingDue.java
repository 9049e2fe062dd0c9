package vn.somat.safeguards.meetings.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.somat.access.Access;
import vn.somat.access.Due;
import vn.somat.access.DueDay;
import vn.somat.access.DueWork;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.safeguards.meetings.MeetingState;
import vn.somat.safeguards.meetings.Meetings;

/** Việc phải làm về hội nghị: what is missing or unwritten after its day first, then what waits for a consent. */
@Component
@Order(45)
class MeetingDue implements DueWork {

    private static final int AHEAD = 365;

    private final Meetings meetings;
    private final Access access;
    private final Clock clock;

    MeetingDue(Meetings meetings, Access access, Clock clock) {
        this.meetings = meetings;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String heading() {
        return "safeguards.meeting.due";
    }

    @Override
    public List<Due> of(Reader reader) {
        var today = LocalDate.now(clock);
        var dues = new ArrayList<Due>();
        add(
                dues,
                "today",
                meetings.beginning(reader, MeetingState.CONSENTED, today, today, MOST)
                        .size(),
                false);
        add(dues, "unclosed", meetings.unclosed(reader, MOST).size(), true);
        add(dues, "late", meetings.late(reader, MOST).size(), true);
        add(
                dues,
                "minutes",
                meetings.due(reader, today, today.plusDays(7), MOST).size(),
                false);
        if (access.may(reader, "meeting.consent", Thing.none()).allowed()) {
            var waiting = meetings.beginning(reader, MeetingState.PREPARED, today, today.plusDays(AHEAD), MOST);
            add(dues, "consent", waiting.size(), false);
        } else {
            var soon = meetings.beginning(reader, MeetingState.PREPARED, today, today.plusDays(7), MOST);
            add(dues, "unconsented", soon.size(), false);
        }
        return dues;
    }

    @Override
    public List<DueDay> between(Reader reader, LocalDate from, LocalDate to, int most) {
        var days = new ArrayList<DueDay>();
        meetings.due(reader, from, to, most)
                .forEach(one -> days.add(new DueDay(
                        one.dueOn(),
                        "/meetings/" + one.id().value(),
                        "safeguards.meeting.due.day.minutes",
                        one.label())));
        meetings.beginning(reader, MeetingState.CONSENTED, from, to, most)
                .forEach(one -> days.add(new DueDay(
                        one.firstDay(),
                        "/meetings/" + one.id().value(),
                        "safeguards.meeting.due.day.meeting",
                        one.label())));
        return days;
    }

    private static void add(List<Due> dues, String what, int count, boolean late) {
        if (count > 0) {
            dues.add(new Due("/meetings", "safeguards.meeting.due." + what, count, late));
        }
    }
}

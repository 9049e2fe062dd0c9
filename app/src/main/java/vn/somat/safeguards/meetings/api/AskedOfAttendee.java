package vn.somat.safeguards.meetings.api;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;
import vn.somat.registry.json.JsonFields;
import vn.somat.safeguards.meetings.Attendee;
import vn.somat.safeguards.meetings.AttendeeId;
import vn.somat.safeguards.meetings.Attendees;
import vn.somat.safeguards.meetings.Attendees.NewAttendee;
import vn.somat.safeguards.meetings.MeetingId;

/** Việc với danh sách người dự, as another program asks for it; a field that its act does not need is let be. */
record AskedOfAttendee(
        @Nullable Act act,
        NewAttendee typed,
        @Nullable UUID attendee,
        @Nullable LocalDate on,
        boolean passed,
        @Nullable String pin) {

    enum Act {
        ADD,
        STRIKE,
        SCREEN
    }

    static AskedOfAttendee read(JsonFields body) {
        return new AskedOfAttendee(
                body.choice("act", Act.class),
                new NewAttendee(
                        body.choice("kind", Attendee.Kind.class),
                        body.id("person"),
                        body.text("name"),
                        body.text("body"),
                        body.text("task")),
                body.id("attendee"),
                body.day("on"),
                body.flag("passed"),
                body.text("pin"));
    }

    void done(Attendees attendees, Reader reader, MeetingId id) {
        switch (act) {
            case ADD -> {
                var unused = attendees.add(reader, id, typed, pin);
            }
            case STRIKE -> attendees.strike(reader, id, who(), pin);
            case SCREEN -> attendees.screen(reader, id, who(), day(), passed);
            case null -> throw Refusal.invalid("act", "safeguards.meeting.required");
        }
    }

    private AttendeeId who() {
        if (attendee == null) {
            throw Refusal.invalid("attendee", "safeguards.meeting.required");
        }
        return new AttendeeId(attendee);
    }

    private LocalDate day() {
        if (on == null) {
            throw Refusal.invalid("on", "safeguards.meeting.required");
        }
        return on;
    }

    /** Codes only. */
    @Override
    public String toString() {
        return "AskedOfAttendee[" + act + "]";
    }
}

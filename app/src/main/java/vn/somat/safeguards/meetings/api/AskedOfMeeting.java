package vn.somat.safeguards.meetings.api;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.somat.access.Reader;
import vn.somat.access.SecondPerson;
import vn.somat.ledger.Refusal;
import vn.somat.registry.json.JsonFields;
import vn.somat.registry.json.Sent;
import vn.somat.safeguards.meetings.Consents.ConsentTyped;
import vn.somat.safeguards.meetings.Meeting.VenueCheck;
import vn.somat.safeguards.meetings.MeetingId;

/** Việc với hồ sơ hội nghị, as another program asks for it; a field that its act does not need is let be. */
record AskedOfMeeting(
        @Nullable Act act,
        int seen,
        @Nullable LocalDate on,
        boolean passed,
        @Nullable String paper,
        @Nullable String note,
        ConsentTyped consent,
        String pin,
        @Nullable SecondPerson second) {

    enum Act {
        CHECK_PLACE,
        CONSENT,
        WITHDRAW_CONSENT,
        DECIDE_DEVICES,
        OPEN,
        SEAL_ROOM,
        OPEN_ROOM,
        HAND_ON,
        CLOSE,
        MINUTES,
        CONCLUSION,
        FILE,
        CANCEL
    }

    static AskedOfMeeting read(JsonFields body) {
        return new AskedOfMeeting(
                body.choice("act", Act.class),
                Objects.requireNonNullElse(body.whole("seen"), 0),
                body.day("on"),
                body.flag("passed"),
                body.text("paper"),
                body.text("note"),
                new ConsentTyped(body.text("conditions"), body.text("approver"), body.text("approval")),
                Sent.text(body, "pin"),
                Sent.second(body));
    }

    void done(MeetingDesks desks, Reader reader, MeetingId id) {
        switch (act) {
            case CHECK_PLACE -> desks.desk().check(reader, id, seen, new VenueCheck(day(), passed, paper));
            case CONSENT -> desks.consents().give(reader, id, seen, consent, pin);
            case WITHDRAW_CONSENT -> desks.consents().withdraw(reader, id, seen, said());
            case DECIDE_DEVICES -> desks.chairing().decide(reader, id, seen, passed, said());
            case OPEN -> desks.door().open(reader, id, seen);
            case SEAL_ROOM -> desks.seals().seal(reader, id, paper == null ? "" : paper, second);
            case OPEN_ROOM -> desks.seals().open(reader, id, passed, note, second);
            case HAND_ON -> desks.keepers().change(reader, id, seen, said(), second);
            case CLOSE -> desks.ending().close(reader, id, seen);
            case MINUTES, CONCLUSION -> desks.minutes().write(reader, id, seen, act == Act.CONCLUSION, on, paper, note);
            case FILE -> desks.ending().file(reader, id, seen);
            case CANCEL -> desks.desk().cancel(reader, id, seen, said());
            case null -> throw Refusal.invalid("act", "safeguards.meeting.required");
        }
    }

    private LocalDate day() {
        if (on == null) {
            throw Refusal.invalid("on", "safeguards.meeting.required");
        }
        return on;
    }

    private String said() {
        return note == null ? "" : note;
    }

    /** Codes only. */
    @Override
    public String toString() {
        return "AskedOfMeeting[" + act + "]";
    }
}

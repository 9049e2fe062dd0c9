package vn.somat.safeguards.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.ledger.Refusal;

/**
 * Cửa phòng họp (R-MTG-02, 03, 06): opening the meeting, then one code after another. On the way in a card brings its bearer to the
 * door and a hand-out goes to them; on the way out a hand-out is collected and a ticket gives the device back.
 */
@Service
public class DoorDesk {

    private static final Set<MeetingState> OPEN = Set.of(MeetingState.OPEN);
    private static final Pattern CODE = Pattern.compile("([NBG])-(\\d{1,12})");

    private final MeetingStore meetings;
    private final MeetingWriter writer;
    private final FileSigning signing;
    private final MeetingEntrance entering;
    private final HandingOut handing;
    private final Deposits deposits;
    private final Access access;
    private final Clock clock;

    DoorDesk(
            MeetingStore meetings,
            MeetingWriter writer,
            FileSigning signing,
            MeetingEntrance entering,
            HandingOut handing,
            Deposits deposits,
            Access access,
            Clock clock) {
        this.meetings = meetings;
        this.writer = writer;
        this.signing = signing;
        this.entering = entering;
        this.handing = handing;
        this.deposits = deposits;
        this.access = access;
        this.clock = clock;
    }

    /** Khai mạc: on one of its days, after the consent, and only what was consented to. */
    public void open(Reader reader, MeetingId id, int seen) {
        require(reader, id);
        writer.seen(reader, id, seen, Set.of(MeetingState.CONSENTED), meeting -> {
            if (!meeting.isOn(LocalDate.now(clock))) {
                throw Refusal.conflict("safeguards.meeting.not-today");
            }
            if (!signing.stands(meeting)) {
                throw Refusal.conflict("safeguards.meeting.not-as-signed", meeting.label());
            }
            meetings.become(meeting, MeetingState.OPEN);
            var kind = MeetingAct.Kind.OPENED;
            writer.keep(meeting, kind, reader, null, null, MeetingWriter.entry(kind, meeting, reader));
        });
    }

    /** @param current who was at the door at the scan before */
    public DoorScan scan(Reader reader, MeetingId id, boolean in, String typed, @Nullable AttendeeId current) {
        require(reader, id);
        var read = CODE.matcher(typed.strip().toUpperCase(Locale.ROOT));
        if (!read.matches()) {
            throw unknown(typed);
        }
        long number = Long.parseLong(read.group(2));
        return writer.on(reader, id, OPEN, meeting -> switch (read.group(1)) {
            case "N" -> in ? entering.card(reader, meeting, number) : entering.leaving(meeting, number);
            case "B" -> in ? handing.give(reader, meeting, number, current) : handing.collect(reader, meeting, number);
            default -> {
                if (in) {
                    throw Refusal.invalid("code", "safeguards.meeting.door.ticket-out");
                }
                yield deposits.giveBack(reader, meeting, number);
            }
        });
    }

    /** Cho vào, without the card. @param withDevice with one that the chair lets in */
    public DoorScan enter(Reader reader, MeetingId id, AttendeeId attendee, boolean withDevice) {
        require(reader, id);
        return writer.on(reader, id, OPEN, meeting -> entering.enter(reader, meeting, attendee, withDevice));
    }

    /** Nhận gửi thiết bị, against a ticket. */
    public UUID deposit(Reader reader, MeetingId id, AttendeeId attendee, String what) {
        require(reader, id);
        return writer.on(reader, id, OPEN, meeting -> deposits.take(reader, meeting, attendee, what));
    }

    static Refusal unknown(String typed) {
        return Refusal.invalid("code", "safeguards.meeting.door.unknown", typed.strip());
    }

    private void require(Reader reader, MeetingId id) {
        var known = meetings.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, "meeting.door", known.thing());
    }

    /**
     * Một lần quét ở cửa.
     *
     * @param about the code that was read
     * @param current who stands at the door from now on
     */
    public record DoorScan(
            Outcome outcome, String about, @Nullable AttendeeId current) {

        /** Kết quả. */
        public enum Outcome {
            ENTERED,
            /** Was inside before: comes in again, or stands at the way out with nothing. */
            AT_THE_DOOR,
            ISSUED,
            COLLECTED,
            GIVEN_BACK,
            /** Stands at the way out and still has something. */
            OWES
        }
    }
}

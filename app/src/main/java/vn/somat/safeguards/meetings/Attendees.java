package vn.somat.safeguards.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.access.Access;
import vn.somat.access.Authority;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.PersonId;
import vn.somat.safeguards.meetings.FileSigning.Standing;

/**
 * Danh sách người dự (R-MTG-01): those charged with it and nobody else, cleared for the level. Once somebody has consented to the
 * list, only whose power reaches the level changes it, signing with their own key over the file as it then stands.
 */
@Service
public class Attendees {

    private static final Set<MeetingState> BEFORE_THE_END =
            Set.of(MeetingState.PREPARED, MeetingState.CONSENTED, MeetingState.OPEN);
    private static final int NAME = 120;
    private static final int TASK = 200;

    private final MeetingStore meetings;
    private final AttendeeStore store;
    private final MeetingWriter writer;
    private final FileSigning signing;
    private final Clearances clearances;
    private final Authority authority;
    private final Access access;
    private final Clock clock;

    Attendees(
            MeetingStore meetings,
            AttendeeStore store,
            MeetingWriter writer,
            FileSigning signing,
            Clearances clearances,
            Authority authority,
            Access access,
            Clock clock) {
        this.meetings = meetings;
        this.store = store;
        this.writer = writer;
        this.signing = signing;
        this.clearances = clearances;
        this.authority = authority;
        this.access = access;
        this.clock = clock;
    }

    /** While nobody has consented: nothing is signed. */
    public AttendeeId add(Reader reader, MeetingId id, NewAttendee typed) {
        return add(reader, id, typed, null);
    }

    /** @param pin of the reader, for their own key; asked for once somebody has consented */
    public AttendeeId add(Reader reader, MeetingId id, NewAttendee typed, @Nullable String pin) {
        var known = asked(reader, id);
        var boxes = new Boxes();
        var kind = Objects.requireNonNullElse(typed.kind(), Attendee.Kind.STAFF);
        var task = boxes.line("task", typed.task(), TASK);
        if (task == null) {
            boxes.flaw("task", "safeguards.meeting.attendee.task");
        }
        var person = kind == Attendee.Kind.STAFF ? typed.person() : null;
        if (kind == Attendee.Kind.STAFF && person == null) {
            boxes.flaw("person", "safeguards.meeting.person");
        }
        var name = kind == Attendee.Kind.STAFF ? null : outsider(boxes, typed);
        boxes.refuse();
        requireEarly(kind, known);
        var made = new AttendeeId(UUID.randomUUID());
        var whose = person == null ? null : new PersonId(person);
        var over = signed(
                reader,
                pin,
                MeetingAct.Kind.ATTENDEE_ADDED,
                known,
                coming -> Stream.concat(
                        coming, Stream.of(Attendee.named(made, kind, whose, name, Objects.requireNonNull(task)))));
        return writer.on(reader, id, BEFORE_THE_END, meeting -> {
            requireAsAsked(known, meeting);
            if (person != null && !clearances.cleared(new PersonId(person), meeting.rank())) {
                throw Refusal.invalid("person", "safeguards.meeting.uncleared");
            }
            requireEarly(kind, meeting);
            store.add(meeting, made, kind, whose, name, Objects.requireNonNull(task), clock.instant(), reader);
            var entry = MeetingWriter.entry(MeetingAct.Kind.ATTENDEE_ADDED, meeting, reader)
                    .with("kind", kind)
                    .commit("name", name);
            keep(
                    meeting,
                    MeetingAct.Kind.ATTENDEE_ADDED,
                    reader,
                    person == null ? entry : entry.on("person", person),
                    over);
            return made;
        });
    }

    /** Gạch tên: whoever has not come in. @param pin as for naming */
    public void strike(Reader reader, MeetingId id, AttendeeId attendee, @Nullable String pin) {
        var known = asked(reader, id);
        var over = signed(
                reader,
                pin,
                MeetingAct.Kind.ATTENDEE_STRUCK,
                known,
                coming -> coming.filter(one -> !one.id().equals(attendee)));
        boolean done = writer.on(reader, id, BEFORE_THE_END, meeting -> {
            requireAsAsked(known, meeting);
            var one = named(meeting, attendee);
            if (one.enteredAt() != null) {
                throw Refusal.conflict("safeguards.meeting.attendee.inside", one.number());
            }
            store.strike(attendee, clock.instant());
            var kind = MeetingAct.Kind.ATTENDEE_STRUCK;
            keep(
                    meeting,
                    kind,
                    reader,
                    MeetingWriter.entry(kind, meeting, reader).with("number", one.number()),
                    over);
            return true;
        });
    }

    /** Kiểm tra an ninh người dự, where the level wants it. */
    public void screen(Reader reader, MeetingId id, AttendeeId attendee, LocalDate on, boolean passed) {
        access.require(reader, "meeting.change", known(reader, id).thing());
        if (on.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("on", "safeguards.meeting.to-come");
        }
        boolean done = writer.on(reader, id, BEFORE_THE_END, meeting -> {
            var one = named(meeting, attendee);
            store.screen(attendee, on, passed);
            var kind = MeetingAct.Kind.ATTENDEE_SCREENED;
            keep(
                    meeting,
                    kind,
                    reader,
                    MeetingWriter.entry(kind, meeting, reader)
                            .with("number", one.number())
                            .with("passed", passed),
                    null);
            return true;
        });
    }

    private Meeting asked(Reader reader, MeetingId id) {
        var known = known(reader, id);
        access.require(reader, "meeting.change", known.thing());
        if (known.state() != MeetingState.PREPARED) {
            var unused = authority.require(reader, "meeting", known.thing(), LocalDate.now(clock));
        }
        return known;
    }

    /** Whose power is needed depends on both. */
    private static void requireAsAsked(Meeting known, Meeting locked) {
        if (known.state() != locked.state() || known.rank() != locked.rank()) {
            throw Refusal.conflict("safeguards.meeting.changed-since", locked.label());
        }
    }

    private static void requireEarly(Attendee.Kind kind, Meeting meeting) {
        if (kind == Attendee.Kind.FOREIGNER && meeting.state() != MeetingState.PREPARED) {
            throw Refusal.conflict("safeguards.meeting.attendee.foreign-late");
        }
    }

    private Meeting known(Reader reader, MeetingId id) {
        return meetings.find(reader, id).orElseThrow(Refusal::notThere);
    }

    private Attendee named(Meeting meeting, AttendeeId id) {
        return store.find(meeting, id).filter(one -> !one.struck()).orElseThrow(Refusal::notThere);
    }

    /** @param over null where nothing has to be signed */
    private void keep(
            Meeting meeting, MeetingAct.Kind kind, Reader reader, Entry entry, FileSigning.@Nullable Over over) {
        meetings.acted(meeting);
        writer.keep(meeting, kind, reader, null, null, over == null ? entry : over.on(entry));
        if (over != null) {
            signing.keep(meeting, over);
        }
    }

    /** Over the list as it will be; null while nobody has consented to it. */
    private FileSigning.@Nullable Over signed(
            Reader reader,
            @Nullable String pin,
            MeetingAct.Kind kind,
            Meeting known,
            UnaryOperator<Stream<Attendee>> change) {
        var consent = known.consent();
        if (known.state() == MeetingState.PREPARED || consent == null) {
            return null;
        }
        known.require(BEFORE_THE_END);
        var stands = signing.standing(known);
        var will = new Standing(
                stands.words(), change.apply(stands.coming().stream()).toList());
        return signing.sign(reader, Objects.requireNonNullElse(pin, ""), kind, known, will, consent.approver());
    }

    private static String outsider(Boxes boxes, NewAttendee typed) {
        var name = boxes.line("name", typed.name(), NAME);
        var body = boxes.line("body", typed.body(), NAME);
        if (name == null) {
            boxes.flaw("name", "safeguards.meeting.required");
        }
        if (body == null) {
            boxes.flaw("body", "safeguards.meeting.attendee.body");
        }
        return name + ", " + body;
    }

    /** Người dự, as typed. @param task the paper that charges them with it @param body of an outsider */
    public record NewAttendee(
            Attendee.@Nullable Kind kind,
            @Nullable UUID person,
            @Nullable String name,
            @Nullable String body,
            @Nullable String task) {}
}

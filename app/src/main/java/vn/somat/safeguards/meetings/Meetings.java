package vn.somat.safeguards.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Days;
import vn.somat.access.Reader;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/** Hội nghị: the list, one file, and what of them waits; for those who watch, and for who keeps, chairs or entered it. */
@Service
public class Meetings {

    public static final int PAGE = 50;

    private static final String READ = "meeting.read";
    private static final String LOOKED = "door-looked";
    private static final Set<MeetingState> GOING =
            Set.of(MeetingState.PREPARED, MeetingState.CONSENTED, MeetingState.OPEN, MeetingState.CLOSED);
    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    private final MeetingStore store;
    private final MeetingWordStore words;
    private final MeetingReading reading;
    private final MinutesKeeping keeping;
    private final Access access;
    private final Ledger ledger;
    private final Clock clock;

    Meetings(
            MeetingStore store,
            MeetingWordStore words,
            MeetingReading reading,
            MinutesKeeping keeping,
            Access access,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.words = words;
        this.reading = reading;
        this.keeping = keeping;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Newest first. @param all whether those that are over are meant too */
    @Transactional(readOnly = true)
    public List<Line> page(Reader reader, boolean all, @Nullable Long before) {
        var states = all ? Arrays.asList(MeetingState.values()) : List.copyOf(new TreeSet<>(GOING));
        return lines(store.page(reader, states, before, PAGE));
    }

    /** Those that took place within some days, newest first. */
    @Transactional(readOnly = true)
    public List<Line> held(Reader reader, Days days, @Nullable Long before) {
        return lines(store.held(reader, days, before, PAGE));
    }

    private List<Line> lines(List<Meeting> found) {
        var said = words.of(found);
        return found.stream()
                .map(one -> new Line(one, said.getOrDefault(one.id(), Map.of()).getOrDefault(Said.TITLE, "")))
                .toList();
    }

    /** Without its words, for the act of the caller. */
    @Transactional(readOnly = true)
    public Meeting find(Reader reader, MeetingId id) {
        var found = store.find(reader, id).orElseThrow(Refusal::notThere);
        access.require(reader, READ, keeping.thing(found));
        return found;
    }

    /** As it stands now, without a word; whoever asks has just acted on it, and may not see it any more. */
    @Transactional(readOnly = true)
    public Meeting known(MeetingId id) {
        return store.known(id).orElseThrow(Refusal::notThere);
    }

    /** Reading a file leaves an entry. */
    @Transactional
    public MeetingFile read(Reader reader, MeetingId id) {
        var found = find(reader, id);
        ledger.record(found.entry("read", reader.actor()));
        return reading.file(reader, found);
    }

    /** Who is there and what is out, while it goes on; looking leaves an entry. */
    @Transactional
    public MeetingFile lookAtTheDoor(Reader reader, MeetingId id) {
        var found = open(reader, id);
        ledger.record(found.entry(LOOKED, reader.actor()));
        return reading.file(reader, found);
    }

    /** The same after an act at the door: one scan follows another, and the first look of the day is the one that is kept. */
    @Transactional
    public MeetingFile atTheDoor(Reader reader, MeetingId id) {
        var found = open(reader, id);
        var today = LocalDate.now(clock);
        boolean looked =
                ledger.history("meeting", id.value(), Set.of("safeguards.meeting." + LOOKED), null, PAGE).stream()
                        .anyMatch(look -> look.actor().equals(reader.actor())
                                && LocalDate.ofInstant(look.at(), clock.getZone())
                                        .equals(today));
        if (!looked) {
            ledger.record(found.entry(LOOKED, reader.actor()));
        }
        return reading.file(reader, found);
    }

    /** For whoever stands at the door, from the consent on: cards are printed and handed out before the meeting begins. */
    @Transactional
    public MeetingFile beforeTheDoor(Reader reader, MeetingId id) {
        var found = find(reader, id);
        if (found.state() != MeetingState.CONSENTED) {
            return atTheDoor(reader, id);
        }
        access.require(reader, "meeting.door", found.thing());
        ledger.record(found.entry("read", reader.actor()));
        return reading.file(reader, found);
    }

    private Meeting open(Reader reader, MeetingId id) {
        var found = find(reader, id);
        access.require(reader, "meeting.door", found.thing());
        if (found.state() != MeetingState.OPEN) {
            throw Refusal.conflict("safeguards.meeting.door.not-open", found.label());
        }
        return found;
    }

    /** Minutes or conclusion due between two days, soonest first. */
    @Transactional(readOnly = true)
    public List<Meeting> due(Reader reader, LocalDate from, LocalDate to, int most) {
        return store.due(reader, from, to, most);
    }

    /** Whose day has passed. */
    @Transactional(readOnly = true)
    public List<Meeting> late(Reader reader, int most) {
        return store.due(reader, BEGINNING, LocalDate.now(clock).minusDays(1), most);
    }

    /** Those in a state that begin between two days. */
    @Transactional(readOnly = true)
    public List<Meeting> beginning(Reader reader, MeetingState state, LocalDate from, LocalDate to, int most) {
        return store.beginning(reader, state, from, to, most);
    }

    /** Still open though their last day has passed: something is missing, or nobody has closed them. */
    @Transactional(readOnly = true)
    public List<Meeting> unclosed(Reader reader, int most) {
        var today = LocalDate.now(clock);
        return store.beginning(reader, MeetingState.OPEN, BEGINNING, today, most).stream()
                .filter(one -> one.lastDay().isBefore(today))
                .toList();
    }

    /** Một dòng của danh sách hội nghị. */
    public record Line(Meeting meeting, String title) {

        @Override
        public String toString() {
            return "Line[" + meeting.label() + "]";
        }
    }
}

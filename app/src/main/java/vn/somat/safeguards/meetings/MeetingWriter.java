package vn.somat.safeguards.meetings;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.somat.access.Confirmed;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.EntryId;
import vn.somat.ledger.Ledger;
import vn.somat.ledger.Refusal;

/** Acts on one meeting, held against everybody else, each with its entry in its own transaction. */
@Component
class MeetingWriter {

    private final MeetingStore store;
    private final MeetingActStore acts;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate together;

    MeetingWriter(
            MeetingStore store,
            MeetingActStore acts,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.acts = acts;
        this.ledger = ledger;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** On a meeting in one of these states. */
    <T> T on(Reader reader, MeetingId id, Set<MeetingState> states, Function<Meeting, T> deed) {
        return Objects.requireNonNull(together.execute(tx -> {
            var meeting = store.lock(reader, id).orElseThrow(Refusal::notThere);
            meeting.require(states);
            return deed.apply(meeting);
        }));
    }

    /** The same on a file as it was seen. */
    void seen(Reader reader, MeetingId id, int seen, Set<MeetingState> states, Consumer<Meeting> deed) {
        boolean unused = on(reader, id, states, meeting -> {
            if (meeting.acts() != seen) {
                throw Refusal.conflict("safeguards.meeting.changed-since", meeting.label());
            }
            deed.accept(meeting);
            return true;
        });
    }

    /** Keeps what is done to the file with its entry; the row itself is changed by the caller, who counts it too. */
    EntryId keep(
            Meeting before,
            MeetingAct.Kind kind,
            Reader reader,
            @Nullable Confirmed confirmed,
            @Nullable String note,
            Entry entry) {
        var recorded = ledger.record(entry.commit("reason", note));
        acts.add(before, before.acts() + 1, kind, clock.instant(), reader, confirmed, note, recorded.value());
        return recorded;
    }

    /** The first act of a new file. */
    void begin(Meeting made, Reader reader, Entry entry) {
        var recorded = ledger.record(entry);
        acts.add(made, 1, MeetingAct.Kind.ENTERED, clock.instant(), reader, null, null, recorded.value());
    }

    static Entry entry(MeetingAct.Kind kind, Meeting meeting, Reader reader) {
        return meeting.entry(kind.act(), reader.actor());
    }
}

package vn.somat.ledger;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nhật ký: what happened, in an order nobody can change unseen. An entry is <b>recorded</b> in the act's own
 * transaction, <b>chained</b> into an RFC 6962 tree within a second, and <b>sealed</b> by a signed checkpoint. A crash
 * loses nothing that was answered. Safe to share between threads and instances.
 */
@Service
public class Ledger {

    private static final int MOST = 200;

    private final EntryStore entries;
    private final Clock clock;
    private final SecureRandom random;

    Ledger(EntryStore entries, Clock clock, SecureRandom random) {
        this.entries = entries;
        this.clock = clock;
        this.random = random;
    }

    /** Records an act in its own transaction: both stand or neither. Refuses to run outside of one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public EntryId record(Entry entry) {
        var leaf = Leaf.of(entry, new EntryId(UUID.randomUUID()), clock.instant(), random);
        entries.add(entry, leaf);
        return leaf.id();
    }

    /** Records what must stay although the act around it is undone: a refusal, a failed sign-in. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public EntryId recordAlone(Entry entry) {
        return record(entry);
    }

    /**
     * Destroys the salt of one commitment, with an entry that says so: from then on nobody can show what the value was,
     * and every proof still holds. For a title that should never have been written.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(EntryId entry, String name, String actor) {
        if (!entries.destroySalt(entry, name)) {
            throw Refusal.notThere();
        }
        record(Entry.of("ledger.commitment.forgotten")
                .by(actor)
                .on("entry", entry.value())
                .with("name", name));
    }

    /**
     * The same for every entry about a thing that committed to one of these names. For a thing none of whose words may
     * be shown any more.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetAll(String kind, Object id, Set<String> names, String actor) {
        var forgotten = Entry.of("ledger.commitment.forgotten").by(actor).on(kind, id);
        for (var entry : entries.destroySalts(kind, id.toString(), names)) {
            forgotten = forgotten.on("entry", entry);
        }
        record(forgotten.with("names", String.join(",", new TreeSet<>(names))));
    }

    /**
     * The history of one thing, newest first.
     *
     * @param before {@link RecordedAct#recorded} of the last act of the page before; null for the first page
     * @param limit at most 200
     */
    @Transactional(readOnly = true)
    public List<RecordedAct> history(String kind, Object id, @Nullable Long before, int limit) {
        return entries.history(kind, id.toString(), before, Math.min(limit, MOST));
    }

    /** The same, of some acts only. */
    @Transactional(readOnly = true)
    public List<RecordedAct> history(String kind, Object id, Set<String> acts, @Nullable Long before, int limit) {
        return entries.history(kind, id.toString(), acts, before, Math.min(limit, MOST));
    }

    /**
     * The last time an act was done to a thing; refused ones do not count. Other than {@link #history} it takes no longer
     * when much else was done to the thing. Only for a rare act that has an index of its own ({@code entry_…}).
     */
    @Transactional(readOnly = true)
    public Optional<RecordedAct> last(String act, String kind, Object id) {
        return entries.last(act, kind, id.toString());
    }

    /** All acts, or only what was refused, newest first. */
    @Transactional(readOnly = true)
    public List<RecordedAct> latest(boolean refusalsOnly, @Nullable Long before, int limit) {
        return entries.latest(refusalsOnly, before, Math.min(limit, MOST));
    }

    /** The acts that were done whose names begin with one of these, oldest first, recorded after {@code after}: to count again. */
    @Transactional(readOnly = true)
    public List<RecordedAct> doneIn(List<String> beginnings, long after, int limit) {
        return entries.doneIn(beginnings, after, limit);
    }

    /** The last act on anything of this kind, as long as there are few such things: backups, not papers. */
    @Transactional(readOnly = true)
    public Optional<RecordedAct> lastOn(String kind) {
        return entries.lastOn(kind);
    }

    /** The last time the machine's clock was seen to go back; empty when it never did. */
    @Transactional(readOnly = true)
    public Optional<RecordedAct> clockWentBack() {
        return entries.history(ClockWatch.CLOCK, "house", null, MOST).stream()
                .filter(act -> act.act().equals(ClockWatch.WENT_BACK))
                .findFirst();
    }

    /** The act at this place in the tree. */
    @Transactional(readOnly = true)
    public Optional<RecordedAct> at(long index) {
        return entries.at(index);
    }

    @Transactional(readOnly = true)
    public Optional<RecordedAct> find(EntryId id) {
        return entries.find(id);
    }
}

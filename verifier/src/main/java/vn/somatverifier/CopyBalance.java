package vn.somatverifier;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Plays the movements of carriers after (cân đối bản): each begins where the one before ended, none before it was made, none
 * after its end. What comes out is where every carrier stands, by the ledger alone.
 */
final class CopyBalance {

    private static final String FACT = "postings";

    /** Acts that never leave carriers where they were. */
    private static final Set<String> ALWAYS = Set.of(
            "custody.copies.received",
            "custody.copies.issued",
            "custody.copies.taken-on",
            "custody.carrier.entered",
            "custody.carrier.put-away",
            "custody.carrier.taken-out",
            "custody.carrier.handed-over",
            "custody.carrier.sent",
            "custody.carrier.annulled",
            "custody.carrier.lost",
            "custody.carrier.found",
            "custody.carrier.found-here",
            "custody.carrier.returned",
            "custody.carrier.destroyed",
            "custody.handover.left",
            "custody.handover.taken-over");

    private static final Set<String> ENDED = Set.of("DESTROYED", "VOID");

    /** Where a carrier stands: after which movement, in which account, made on which level. */
    private record Standing(int number, String account, String level) {}

    private final Findings findings;
    private final Map<UUID, Standing> standing = new HashMap<>();
    private final SortedMap<String, Sums> sums = new TreeMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private boolean begun;
    private boolean made;

    CopyBalance(Findings findings) {
        this.findings = findings;
    }

    void entry(long index, EntryLine entry) {
        var text = entry.facts().get(FACT);
        if (entry.refused() || text == null) {
            // Entries of a time before there were postings say nothing of them.
            if (begun && !entry.refused() && ALWAYS.contains(entry.act())) {
                findings.add(Finding.at(Code.POSTINGS_MISSING, index));
            }
            return;
        }
        begun = true;
        var postings = Posting.read(text);
        var seen = new HashSet<String>();
        if (postings == null
                || !postings.stream().allMatch(one -> seen.add(one.carrier()))
                || !entry.subjects()
                        .containsAll(seen.stream().map(id -> "carrier:" + id).toList())
                || !String.valueOf(postings.size()).equals(entry.facts().getOrDefault("count", ""))) {
            findings.add(Finding.at(Code.POSTINGS_MALFORMED, index));
            return;
        }
        postings.forEach(one -> post(index, one));
    }

    private void post(long index, Posting posting) {
        var id = UUID.fromString(posting.carrier());
        var before = standing.get(id);
        var flaw = posting.from().equals(Posting.STOOD) ? carried(before) : flaw(before, posting);
        if (flaw != null) {
            findings.add(Finding.at(flaw, index, posting.carrier()));
            return;
        }
        made |= posting.from().equals(Posting.MADE);
        var level = before == null ? posting.level() : before.level();
        var sum = sums.computeIfAbsent(level, one -> new Sums());
        if (before == null) {
            sum.made();
        } else {
            sum.left(Posting.state(before.account()));
        }
        sum.arrived(Posting.state(posting.to()));
        standing.put(id, new Standing(posting.number(), once(posting.to()), once(level)));
    }

    /** Carried forward from before there were postings: once, and before anything was made with one. */
    private @Nullable Code carried(@Nullable Standing before) {
        return before != null ? Code.POSTING_MADE_TWICE : made ? Code.POSTING_NEVER_MADE : null;
    }

    private static @Nullable Code flaw(@Nullable Standing before, Posting posting) {
        boolean making = posting.from().equals(Posting.MADE);
        if (before == null) {
            return making ? (posting.number() == 1 ? null : Code.POSTING_OUT_OF_TURN) : Code.POSTING_NEVER_MADE;
        }
        if (making) {
            return Code.POSTING_MADE_TWICE;
        }
        if (posting.number() != before.number() + 1) {
            return Code.POSTING_OUT_OF_TURN;
        }
        if (ENDED.contains(before.account())) {
            return Code.POSTING_AFTER_END;
        }
        return posting.from().equals(before.account()) ? null : Code.POSTING_FROM_ELSEWHERE;
    }

    /** A million carriers stand in a few accounts. */
    private String once(String text) {
        return texts.computeIfAbsent(text, same -> same);
    }

    /** By the level on which they were made. */
    SortedMap<String, Sums> sums() {
        return sums;
    }
}

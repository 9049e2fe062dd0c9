package vn.somat.classification.life;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Reader;
import vn.somat.organisation.Duty;
import vn.somat.registry.Ending;
import vn.somat.registry.Protection;

/** Việc về thời hạn, độ mật còn phải làm: how much waits, for the page that somebody who has just sat down reads first. */
@Service
@Transactional(readOnly = true)
public class LevelTasks {

    /** Counting ends here: more is more. */
    public static final int MOST = 40;

    private final DueTerms terms;
    private final LifeReadStore reads;
    private final Protection protection;

    LevelTasks(DueTerms terms, LifeReadStore reads, Protection protection) {
        this.terms = terms;
        this.reads = reads;
        this.protection = protection;
    }

    /** Address of each list to how many wait there, at most {@link #MOST}; nothing for whom it does not concern. */
    public Map<String, Integer> counts(Reader reader) {
        var counts = new LinkedHashMap<String, Integer>();
        if (!concerns(reader)) {
            return counts;
        }
        for (var shelf : DueTerms.Shelf.values()) {
            count(
                    counts,
                    "/terms?show=" + shelf,
                    terms.page(reader, shelf, null).lines().size());
        }
        for (var shelf : OpenNotices.Shelf.values()) {
            count(counts, "/terms/notices?show=" + shelf, waiting(reader, shelf));
        }
        return counts;
    }

    /** Protections that end between two days, soonest first; nothing for whom it does not concern. */
    public List<Ending> ending(Reader reader, LocalDate from, LocalDate to, int most) {
        return concerns(reader) ? protection.ending(reader, false, from, to, null, most) : List.of();
    }

    private int waiting(Reader reader, OpenNotices.Shelf shelf) {
        int waiting = 0;
        OpenNotice last = null;
        List<OpenNotice> found;
        do {
            found = reads.open(shelf, last, MOST);
            var seen = protection
                    .all(
                            reader,
                            found.stream().map(one -> one.notice().document()).collect(Collectors.toSet()))
                    .stream()
                    .map(Ending::id)
                    .collect(Collectors.toSet());
            for (var one : found) {
                waiting += seen.contains(one.notice().document()) ? 1 : 0;
                last = one;
            }
        } while (found.size() == MOST && waiting < MOST);
        return waiting;
    }

    private static void count(Map<String, Integer> counts, String address, int waiting) {
        if (waiting > 0) {
            counts.put(address, Math.min(waiting, MOST));
        }
    }

    private static boolean concerns(Reader reader) {
        return reader.has(Duty.HEAD)
                || reader.has(Duty.DEPUTY)
                || reader.has(Duty.SECURITY_OFFICER)
                || reader.has(Duty.CLERK_INCOMING)
                || reader.has(Duty.CLERK_OUTGOING);
    }
}

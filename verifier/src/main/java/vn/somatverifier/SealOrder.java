package vn.somatverifier;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the checkpoints of an export stand one after the other as they were made: sizes grow, and each names the one
 * before it. Those it accepts are the truth that entries are measured by.
 */
final class SealOrder {

    private final Findings findings;
    /** Of checkpoints that are named by the next one and were not there: perhaps they stand further on. */
    private final Map<Long, Finding> missed = new HashMap<>();

    private @Nullable Checkpoint last;
    private boolean gap;

    SealOrder(Findings findings) {
        this.findings = findings;
    }

    /** The checkpoint, when the office signed it and it stands in its place; otherwise null, and why is found. */
    @Nullable
    Checkpoint accept(Notes.Row row) {
        var checkpoint = row.checkpoint();
        if (checkpoint == null || row.flaw() != null) {
            findings.add(Finding.at(row.flaw() == null ? Code.CHECKPOINT_MALFORMED : row.flaw(), row.number()));
            gap = true;
            return null;
        }
        if (last != null && checkpoint.size() <= last.size()) {
            findings.add(Finding.at(outOfOrder(checkpoint), row.number(), checkpoint.size()));
            return null;
        }
        link(row.number(), checkpoint);
        last = checkpoint;
        gap = false;
        return checkpoint;
    }

    private Code outOfOrder(Checkpoint checkpoint) {
        var missing = missed.remove(checkpoint.size());
        if (missing == null) {
            return Code.CHECKPOINT_DUPLICATED;
        }
        findings.remove(missing);
        return Code.CHECKPOINT_MOVED;
    }

    private void link(int number, Checkpoint checkpoint) {
        long size = last == null ? 0 : last.size();
        var hash = last == null ? Hashing.sha256() : last.hash();
        if (gap || checkpoint.previousSize() == size && Arrays.equals(checkpoint.previousHash(), hash)) {
            return;
        }
        if (checkpoint.previousSize() == size) {
            findings.add(Finding.at(Code.CHECKPOINT_EXCHANGED, number - 1, size));
        } else {
            var missing = Finding.at(Code.CHECKPOINT_MISSING, number, checkpoint.previousSize());
            findings.add(missing);
            missed.put(checkpoint.previousSize(), missing);
        }
    }
}

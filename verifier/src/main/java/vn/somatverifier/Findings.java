package vn.somatverifier;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Collects what is wrong; of each kind the first few, and how many there were. Not safe to share between threads. */
final class Findings {

    private static final int OF_A_KIND = 10;

    private final TreeSet<Finding> kept = new TreeSet<>(Finding.ORDER);
    private final Map<Code, Long> counts = new EnumMap<>(Code.class);

    void add(Finding finding) {
        if (counts.merge(finding.code(), 1L, Long::sum) <= OF_A_KIND) {
            kept.add(finding);
        }
    }

    /** Takes back what turned out to be something else. */
    void remove(Finding finding) {
        kept.remove(finding);
        counts.computeIfPresent(finding.code(), (code, count) -> count > 1 ? count - 1 : null);
    }

    boolean has(Code.Group group) {
        return counts.keySet().stream().anyMatch(code -> code.group() == group);
    }

    /** The first one names the tampering; the others are what else does not fit. */
    List<Finding> inOrder() {
        return List.copyOf(kept);
    }

    long notShown() {
        return counts.values().stream().mapToLong(Long::longValue).sum() - kept.size();
    }
}

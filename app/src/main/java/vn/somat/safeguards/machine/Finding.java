package vn.somat.safeguards.machine;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.Citation;

/**
 * Dấu hiệu: one thing seen of the machine.
 *
 * @param code {@code default-route}; its words are {@code safeguards.machine.finding.<code>}
 * @param seen interfaces, addresses, ports, devices: what one must know to find it, sorted, and no more
 * @param citation the article it is judged by; null for what could not be read
 */
public record Finding(
        String code,
        Severity severity,
        List<String> seen,
        @Nullable Citation citation) {

    /** What cannot be read on this machine. */
    static final String UNREADABLE = "unreadable";

    /** More of one kind tells a reader nothing new. */
    private static final int MOST = 40;

    private static final int LONGEST = 80;

    public Finding {
        seen = List.copyOf(seen);
    }

    static Finding of(String code, Severity severity, Iterable<String> seen, @Nullable Citation citation) {
        var sorted = new TreeSet<String>();
        seen.forEach(one -> sorted.add(one.length() <= LONGEST ? one : one.substring(0, LONGEST)));
        return new Finding(code, severity, sorted.stream().limit(MOST).toList(), citation);
    }

    public boolean forbidden() {
        return severity == Severity.FORBIDDEN;
    }
}

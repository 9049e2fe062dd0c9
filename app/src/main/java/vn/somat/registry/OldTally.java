package vn.somat.registry;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What comes into one book: its lines and serials, and where the counters stood before. For one thread. */
final class OldTally {

    private final OldDraft first;
    private final Map<String, Counted> numbers = new TreeMap<>();
    private @Nullable Book book;
    private int highest;
    private int before;
    private int volume;
    private int lines;
    private int lowest = Integer.MAX_VALUE;
    private int last;

    OldTally(OldDraft first) {
        this.first = first;
    }

    /** A line of it, for its rules and year. */
    OldDraft first() {
        return first;
    }

    void saw(@Nullable Integer serial) {
        highest = serial == null ? highest : Math.max(highest, serial);
    }

    int highest() {
        return highest;
    }

    void found(Book there) {
        book = there;
    }

    Book book() {
        return Objects.requireNonNull(book);
    }

    void before(int serial) {
        before = serial;
    }

    int before() {
        return before;
    }

    void number(String series, int stood, int reached) {
        numbers.put(series, new Counted(stood, Math.max(stood, reached)));
    }

    Map<String, Counted> numbers() {
        return numbers;
    }

    int volume() {
        return volume;
    }

    void volume(int open) {
        volume = open;
    }

    void wrote(int serial) {
        lines++;
        lowest = Math.min(lowest, serial);
        last = Math.max(last, serial);
    }

    int lines() {
        return lines;
    }

    int lowest() {
        return lowest;
    }

    int last() {
        return last;
    }
}

package vn.somatdb;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The database that Sổ Mật carries could not be made, started or stopped. The message says what is wrong and what to do
 * and holds paths, ports and PostgreSQL's own words only, never a value that somebody stored.
 */
public final class DatabaseTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String holder;

    DatabaseTrouble(String message) {
        this(message, null, null);
    }

    DatabaseTrouble(String message, Throwable cause) {
        this(message, cause, null);
    }

    private DatabaseTrouble(String message, @Nullable Throwable cause, @Nullable String holder) {
        super(message, cause);
        this.holder = holder;
    }

    static DatabaseTrouble inUse(Path home, String process) {
        return new DatabaseTrouble(
                "The data folder " + home + " is in use by another Sổ Mật, process " + process
                        + ". Stop that one first, or give another folder with --data.",
                null,
                process);
    }

    /** The process that has the data folder open, when that is the trouble; otherwise null. */
    public @Nullable String holder() {
        return holder;
    }

    /** Adds the last words of a program's output, which name the real cause (a full disk, a missing right). */
    static DatabaseTrouble withOutput(String message, List<String> output) {
        int from = Math.max(0, output.size() - 8);
        return new DatabaseTrouble(message + "\n  " + String.join("\n  ", output.subList(from, output.size())));
    }
}

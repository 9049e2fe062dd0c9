package vn.somatdb;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The database that Sổ Mật carries could not be made, started or stopped. The message says what is wrong and what to do
 * and holds paths, ports and PostgreSQL's own words only, never a value that somebody stored. Where the person in front
 * of it can put it right, {@link #remedy} says so by a code that has words in their language.
 */
public final class DatabaseTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * What somebody can do about it.
     *
     * @param code {@code in-use}, {@code folder-closed}, {@code folder}, {@code no-user}, {@code no-setpriv}, {@code
     *     other-postgresql}, {@code no-password}, {@code newer}, {@code other-machine}
     * @param args paths, names, versions, process ids
     */
    public record Remedy(String code, List<String> args) {

        public Remedy {
            args = List.copyOf(args);
        }
    }

    private final transient @Nullable Remedy remedy;

    DatabaseTrouble(String message) {
        this(message, null, null);
    }

    DatabaseTrouble(String message, Throwable cause) {
        this(message, cause, null);
    }

    private DatabaseTrouble(String message, @Nullable Throwable cause, @Nullable Remedy remedy) {
        super(message, cause);
        this.remedy = remedy;
    }

    /** The same with what to do about it. */
    DatabaseTrouble mendedBy(String code, Object... args) {
        var words = Arrays.stream(args).map(Object::toString).toList();
        return new DatabaseTrouble(String.valueOf(getMessage()), getCause(), new Remedy(code, words));
    }

    static DatabaseTrouble inUse(Path home, String process) {
        return new DatabaseTrouble("The data folder " + home + " is in use by another Sổ Mật, process " + process
                        + ". Stop that one first, or give another folder with --data.")
                .mendedBy("in-use", process);
    }

    /** Null where only the message tells what PostgreSQL or the machine said. */
    public @Nullable Remedy remedy() {
        return remedy;
    }

    /** Adds the last words of a program's output, which name the real cause (a full disk, a missing right). */
    static DatabaseTrouble withOutput(String message, List<String> output) {
        int from = Math.max(0, output.size() - 8);
        return new DatabaseTrouble(message + "\n  " + String.join("\n  ", output.subList(from, output.size())));
    }
}

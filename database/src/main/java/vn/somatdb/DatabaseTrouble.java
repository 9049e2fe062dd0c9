package vn.somatdb;

import java.util.List;

/**
 * The database that Sổ Mật carries could not be made, started or stopped. The message says what is wrong and what to do
 * and holds paths, ports and PostgreSQL's own words only, never a value that somebody stored.
 */
public final class DatabaseTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseTrouble(String message) {
        super(message);
    }

    DatabaseTrouble(String message, Throwable cause) {
        super(message, cause);
    }

    /** Adds the last words of a program's output, which name the real cause (a full disk, a missing right). */
    static DatabaseTrouble withOutput(String message, List<String> output) {
        int from = Math.max(0, output.size() - 8);
        return new DatabaseTrouble(message + "\n  " + String.join("\n  ", output.subList(from, output.size())));
    }
}

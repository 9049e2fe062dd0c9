package vn.somat.registry;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.Direction;

/**
 * A question as it goes to the database.
 *
 * @param words blinded terms that must all be there
 * @param issuer the same, of the issuer's name
 * @param without blinded terms of which none may be there
 */
record Wanted(
        Set<String> words,
        Set<String> issuer,
        Set<String> without,
        @Nullable String level,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BookId book,
        @Nullable Direction direction) {

    static Wanted terms(Set<String> words, Set<String> without) {
        return new Wanted(words, Set.of(), without, null, null, null, null, null);
    }

    /** Only what stands in the clear is asked for. */
    boolean wordless() {
        return words.isEmpty() && issuer.isEmpty() && without.isEmpty();
    }
}

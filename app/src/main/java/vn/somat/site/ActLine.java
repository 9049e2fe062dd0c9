package vn.somat.site;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.regulation.Level;

/**
 * One act of the ledger in words.
 *
 * @param index place in the tree; null for the second before it is chained
 * @param refused why it was not done; null for an act that was done
 */
public record ActLine(
        Instant at,
        @Nullable Long index,
        String words,
        String actor,
        List<Part> things,
        List<Part> facts,
        @Nullable Level level,
        @Nullable String refused) {

    /**
     * @param text shortened where it is an id
     * @param whole the whole of it
     * @param path where it leads, or empty
     */
    public record Part(String label, String text, String whole, String path) {}
}

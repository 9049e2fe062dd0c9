package vn.somat.safeguards.incidents;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Dấu vết cuối cùng: what the house knows of a thing that is missing.
 *
 * @param label of the thing
 * @param document the paper it is a copy of
 * @param level code of its level
 * @param traces who held it last, its last hand-over, its last stocktaking; a sentence each
 */
public record LastSeen(UUID carrier, String label, @Nullable UUID document, String level, List<String> traces) {

    public LastSeen {
        traces = List.copyOf(traces);
    }

    @Override
    public String toString() {
        return "LastSeen[" + label + "]";
    }
}

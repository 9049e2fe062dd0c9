package vn.somat.regulation;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chức vụ có tên trong luật (Điều 11): one row of a pack's authority matrix.
 *
 * @param code as mandates name it; the same in every pack that has the position
 * @param government code of the level of government it belongs to
 * @param heads whether it heads an agency, not only a room of one, and is no deputy
 * @param usualIn the side on which it usually heads an office of that level, or is the head's deputy; null: neither
 * @param deputyOf code of the position it is a deputy of; null for all others
 * @param delegates whether it may charge a deputy with its power
 * @param reaches by act; an act it has no power for is missing
 */
public record Position(
        String code,
        String label,
        String government,
        boolean heads,
        @Nullable Side usualIn,
        @Nullable String deputyOf,
        boolean delegates,
        Map<String, Reach> reaches,
        Citation citation) {

    public Position {
        reaches = Map.copyOf(reaches);
    }

    /** How far it reaches by its own right. */
    public Optional<Reach> reach(String act) {
        return Optional.ofNullable(reaches.get(act));
    }

    public boolean deputy() {
        return deputyOf != null;
    }
}

package vn.somat.regulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ma trận thẩm quyền: who may decide what, by position and level of secrecy, under one pack.
 *
 * @param governments labels of the levels of government by their codes, from the top down
 * @param delegation the article on charging a deputy, term and all
 */
public record AuthorityMatrix(
        Map<String, String> governments, Citation delegation, List<Act> acts, List<Position> positions) {

    /**
     * An act that somebody must have power for.
     *
     * @param column its name where there is little room
     * @param delegable whether a deputy can be charged with it
     * @param delegability the article that says so
     */
    public record Act(
            String code, String label, String column, boolean delegable, Citation delegability, Citation citation) {}

    public AuthorityMatrix {
        governments = Collections.unmodifiableMap(new LinkedHashMap<>(governments));
        acts = List.copyOf(acts);
        positions = List.copyOf(positions);
    }

    /** An act by its code; a code that is none is a programming error. */
    public Act act(String code) {
        return acts.stream()
                .filter(act -> act.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no act of authority has the code " + code));
    }

    /** A position by its code; empty when this pack has none of that name, as when the law abolished it. */
    public Optional<Position> position(@Nullable String code) {
        return positions.stream()
                .filter(position -> position.code().equals(code))
                .findFirst();
    }

    /** The position that usually heads an office of a side and level of government, or is its head's deputy. */
    public Optional<Position> usual(Side side, String government, boolean deputy) {
        return positions.stream()
                .filter(position -> position.usualIn() == side
                        && position.government().equals(government)
                        && position.deputy() == deputy)
                .findFirst();
    }
}

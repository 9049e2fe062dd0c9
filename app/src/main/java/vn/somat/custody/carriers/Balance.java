package vn.somat.custody.carriers;

import java.util.EnumMap;
import java.util.Map;
import vn.somat.custody.carriers.Account.State;

/**
 * Cân đối bản: how many carriers of a paper were made, and in which account each of them stands. What was made and stands
 * nowhere is missing; the database lets that never happen, and this counts it again.
 *
 * @param made first movements, less those that were written by mistake
 */
public record Balance(long made, Map<State, Long> by) {

    public Balance {
        by = new EnumMap<>(by.isEmpty() ? new EnumMap<>(State.class) : by);
    }

    public long in(State state) {
        return by.getOrDefault(state, 0L);
    }

    /** Made, and in no account. */
    public long missing() {
        return made
                - in(State.HELD)
                - in(State.IN_TRANSIT)
                - in(State.CARRIED_OUT)
                - in(State.OUTSIDE)
                - in(State.DESTROYED)
                - in(State.LOST);
    }
}

package vn.somat.registry.issues;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Bản có số.
 *
 * @param reason why it will not come back
 * @param at when it came back, or was given up
 */
public record IssuedCopy(
        int copy,
        String recipient,
        State state,
        @Nullable String reason,
        @Nullable Instant at) {

    /** Where it is. */
    public enum State {
        OUT,
        BACK,
        GONE
    }

    @Override
    public String toString() {
        return "IssuedCopy[" + copy + "]";
    }
}

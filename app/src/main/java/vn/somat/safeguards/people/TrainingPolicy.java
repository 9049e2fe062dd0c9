package vn.somat.safeguards.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/**
 * Quy định của cơ quan: whether what is secret waits for training.
 *
 * @param level lowest level that is closed to whoever has no training that counts; null: none is
 * @param tested whether the short test must have been passed since
 */
public record TrainingPolicy(
        @Nullable String level,
        int rank,
        boolean tested,
        @Nullable String reason,
        @Nullable Instant at,
        @Nullable PersonId by) {

    /** While nobody has decided. */
    static final TrainingPolicy NONE = new TrainingPolicy(null, 0, false, null, null, null);

    public boolean gates() {
        return rank > 0;
    }
}

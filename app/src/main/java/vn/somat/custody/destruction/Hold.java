package vn.somat.custody.destruction;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.CarrierId;
import vn.somat.organisation.PersonId;
import vn.somat.registry.DocumentId;

/**
 * Giữ lại: why something must not be destroyed.
 *
 * @param carrier one copy; null: the paper with all its copies, files and words
 * @param name label of the copy, or number of the paper
 * @param until last day; null until it is lifted
 */
public record Hold(
        HoldId id,
        @Nullable CarrierId carrier,
        @Nullable DocumentId document,
        String name,
        @Nullable LocalDate until,
        @Nullable String reason,
        Instant setAt,
        PersonId setBy) {

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "Hold[" + id.value() + "]";
    }
}

package vn.somat.safeguards.meetings;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/**
 * Niêm phong phòng họp qua đêm.
 *
 * @param seal number of the seal; null: nobody sealed the room that evening
 * @param second who sealed with them; null where the office has nobody else
 * @param intact whether the seal was whole in the morning; null while the room is sealed
 * @param note what was found, or why nobody sealed
 */
public record RoomSeal(
        LocalDate evening,
        @Nullable String seal,
        @Nullable Instant sealedAt,
        @Nullable PersonId sealedBy,
        @Nullable PersonId second,
        @Nullable Instant openedAt,
        @Nullable PersonId openedBy,
        @Nullable PersonId openedSecond,
        @Nullable Boolean intact,
        @Nullable String note) {}

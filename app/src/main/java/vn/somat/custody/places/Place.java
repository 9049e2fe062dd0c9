package vn.somat.custody.places;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;
import vn.somat.regulation.Level;

/**
 * Nơi cất giữ (R-STO-02): a room, or what stands in it.
 *
 * @param code as its label has it; never given again
 * @param path codes from the room on, {@code P1 › K2}
 * @param depth 0 for a room
 * @param level highest level that may be kept here
 * @param keeper who is in charge
 * @param plan number of the protection plan that covers it, its own or that of the place around it; null when there is none
 * @param changes which change made it what it is
 */
public record Place(
        PlaceId id,
        Kind kind,
        @Nullable PlaceId parent,
        String code,
        String name,
        String path,
        int depth,
        Level level,
        PersonId keeper,
        @Nullable String plan,
        Instant openedAt,
        @Nullable Instant closedAt,
        int changes) {

    /** Loại nơi cất giữ, from the coarsest: each stands in a coarser one. */
    public enum Kind {
        ROOM,
        SAFE,
        DRAWER,
        FOLDER;

        boolean standsIn(@Nullable Kind around) {
            return around == null ? this == ROOM : around.ordinal() < ordinal();
        }
    }

    public boolean open() {
        return closedAt == null;
    }

    /** Ids and codes only. */
    @Override
    public String toString() {
        return "Place[" + code + "]";
    }
}

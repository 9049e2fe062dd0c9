package vn.somat.custody.copies;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ghi nhận việc sao, chụp, as the copying clerk typed it.
 *
 * @param made everything that came out of the device
 * @param spoiled of these, what cannot be used; both these and what is left over are destroyed at once
 * @param pages of one copy; null: as its source
 * @param device of the register of devices
 * @param room where it stands
 * @param fixed whether the head has fixed this place for copying
 * @param marked whether every copy bears the stamp of copies, or a photograph its record
 */
public record Production(
        @Nullable Integer made,
        @Nullable Integer spoiled,
        @Nullable Integer pages,
        @Nullable UUID device,
        @Nullable String room,
        boolean fixed,
        boolean marked) {}

package vn.somat.custody.copies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;
import vn.somat.safeguards.devices.DeviceId;

/**
 * Ghi nhận việc sao, chụp: what came of an order, and its line in the copying register of {@code bookYear}.
 *
 * @param made everything that came out of the device
 * @param device as it was named then
 * @param copiedOn the same in the register of devices; null where the copying was recorded before there was one
 * @param second who signed for what was destroyed at once
 */
public record Made(
        PersonId by,
        Instant at,
        int made,
        int spoiled,
        int surplus,
        @Nullable Integer pages,
        String device,
        @Nullable DeviceId copiedOn,
        String room,
        @Nullable PersonId second,
        int bookYear,
        int bookNumber) {}

package vn.somat.interchange.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;

/** Gói trong khay nhận. */
public record ParcelInTray(
        ParcelId id,
        Instant receivedAt,
        PersonId receivedBy,
        long size,
        String sha256,
        @Nullable HandoverReport report) {}

package vn.somat.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Khóa ký: what may be shown of one. */
public record KeyView(
        String fingerprint, Instant madeAt, @Nullable Instant revokedAt) {

    public boolean isInForce() {
        return revokedAt == null;
    }
}

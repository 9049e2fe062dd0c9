package vn.somat.regulation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Khóa được tin dùng: whose signature this office takes packs by.
 *
 * @param holder as the office wrote it when it compared the fingerprint
 * @param trustedBy id of the person, as all others here
 */
public record TrustedKey(
        String fingerprint,
        String holder,
        Instant trustedAt,
        String trustedBy,
        String trustedSecond,
        @Nullable Instant retiredAt,
        @Nullable String retiredBy,
        @Nullable String retiredSecond,
        @Nullable String retiredReason) {

    public boolean trusted() {
        return retiredAt == null;
    }
}

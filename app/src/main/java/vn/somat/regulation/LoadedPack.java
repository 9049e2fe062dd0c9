package vn.somat.regulation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Gói đã nạp: a pack that came in a signed file.
 *
 * @param follows id of the pack it was made to follow
 * @param from first day in force
 * @param digest SHA-256 of the text that was signed, in hexadecimal
 * @param fingerprint of the key it was signed with
 * @param by id of the person, as all others here
 */
public record LoadedPack(
        String id,
        int version,
        String follows,
        LocalDate from,
        String digest,
        String fingerprint,
        Instant at,
        String by,
        String second,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawnSecond,
        @Nullable String withdrawnReason) {

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    /** Whether it can still be taken back: no day was ever judged by it. */
    public boolean waits(LocalDate today) {
        return !withdrawn() && from.isAfter(today);
    }
}

package vn.somat.interchange.handover;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One key in the package; {@code wrapped} opens in the vault it is meant for alone. */
record KeyLine(
        UUID content,
        String group,
        byte @Nullable [] wrapped,
        Instant createdAt,
        @Nullable Instant destroyedAt) {

    @Override
    public String toString() {
        return "KeyLine[" + content + "]";
    }
}

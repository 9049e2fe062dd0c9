package vn.somat.safeguards.machine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Một lần đổi cách xử lý của cơ quan.
 *
 * @param second who confirmed it; null where the office has nobody else
 */
public record PolicyChange(
        Policy policy, String reason, String by, @Nullable String second, Instant at) {}

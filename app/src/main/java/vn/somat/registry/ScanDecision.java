package vn.somat.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Quyết định của cơ quan về bản quét.
 *
 * @param level code of the level up to which it goes
 * @param by an actor of the ledger
 * @param second who confirmed it; null where the office has nobody else
 */
public record ScanDecision(
        ScanMatter matter,
        String level,
        int rank,
        String reason,
        String by,
        @Nullable String second,
        Instant at) {}

package vn.somat.custody.handover;

import org.jspecify.annotations.Nullable;

/**
 * Việc đóng bì (R-DLV-01, 02), as whoever packed says it.
 *
 * @param envelopes 0: without
 * @param letter outside
 * @param seal its number; null: without
 */
public record Packing(
        int envelopes,
        @Nullable String letter,
        boolean innerMarked,
        boolean innerSealed,
        @Nullable String seal) {}

package vn.somat.custody.handover;

import org.jspecify.annotations.Nullable;

/**
 * Quy cách đóng bì of a level, by the pack of the day.
 *
 * @param envelopes 0: it need not be packed
 * @param sealed whether the inner one is
 */
public record PackingRule(
        int envelopes,
        @Nullable String letter,
        boolean sealed,
        @Nullable String article) {}

package vn.somat.vault;

import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * How far the opening by shares has come (tiến độ nộp mảnh khóa): the indexes given so far, how many are needed, and
 * until when they are remembered. Once unsealed nothing is remembered: no indexes, no time.
 */
public record ShareProgress(
        SortedSet<Integer> given, int threshold, @Nullable Instant until, boolean unsealed) {}

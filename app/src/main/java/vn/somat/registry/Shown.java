package vn.somat.registry;

import org.jspecify.annotations.Nullable;

/**
 * A line as one reader may see it, still sealed.
 *
 * @param inside only when the reader is the addressee
 * @param attachments how many files the reader may see
 * @param changed whether it was corrected or parts of it destroyed
 */
record Shown(Line line, @Nullable Inside inside, int attachments, boolean changed) {}

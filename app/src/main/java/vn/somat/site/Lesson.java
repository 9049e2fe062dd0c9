package vn.somat.site;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Điều hay vướng: one reason for which acts were refused, how often and when last. It names nobody.
 *
 * @param asked what was asked for, in words; null where the reason says it
 * @param reason why not, in words
 * @param citation the article, as printed; null where a duty or a clearance was missing
 */
public record Lesson(
        @Nullable String asked, String reason, @Nullable String citation, int times, Instant last) {}

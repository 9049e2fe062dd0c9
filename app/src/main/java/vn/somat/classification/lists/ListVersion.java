package vn.somat.classification.lists;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Một phiên bản của danh mục: what changed, who changed it, when and why.
 *
 * @param change {@code shipped}, {@code taken}, {@code imported}, {@code amended}, {@code item-entered}, {@code repealed}
 * @param by the person, or {@code system}
 */
public record ListVersion(
        int version,
        String change,
        @Nullable String reason,
        String by,
        Instant at,
        @Nullable String number,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}

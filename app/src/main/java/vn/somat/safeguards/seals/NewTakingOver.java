package vn.somat.safeguards.seals;

import org.jspecify.annotations.Nullable;

/**
 * Tiếp nhận con dấu, as it was typed.
 *
 * @param place where it is from now on
 * @param note why its keeper does not hand it over
 * @param minutes number and day of the minutes of opening and counting
 */
public record NewTakingOver(
        @Nullable String place,
        @Nullable String note,
        @Nullable String minutes) {}

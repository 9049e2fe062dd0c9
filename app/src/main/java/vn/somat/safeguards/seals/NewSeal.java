package vn.somat.safeguards.seals;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Con dấu mới, as it was typed. */
public record NewSeal(
        @Nullable SealKind kind,
        @Nullable String name,
        @Nullable String stamp,
        @Nullable String certificate,
        @Nullable LocalDate received,
        @Nullable UUID keeper,
        @Nullable String place) {}

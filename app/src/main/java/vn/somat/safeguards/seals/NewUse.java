package vn.somat.safeguards.seals;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lần đóng dấu mới, as it was typed. */
public record NewUse(
        @Nullable LocalDate day,
        @Nullable String paper,
        @Nullable Integer copies,
        @Nullable UUID askedBy,
        @Nullable String note) {}

package vn.somat.safeguards.library;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.Duty;

/**
 * Văn bản mới, as it was typed.
 *
 * @param rules codes of rules, with commas or blanks between them
 * @param replaces which one it takes the place of from its first day on
 */
public record NewText(
        @Nullable TextKind kind,
        @Nullable String symbol,
        @Nullable LocalDate dated,
        @Nullable String issuer,
        @Nullable String title,
        @Nullable String body,
        @Nullable String kept,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate readBy,
        @Nullable List<Duty> duties,
        @Nullable String rules,
        @Nullable UUID replaces) {}

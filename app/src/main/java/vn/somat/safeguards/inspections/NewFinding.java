package vn.somat.safeguards.inspections;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Phát hiện và kiến nghị, as they were typed. */
public record NewFinding(
        @Nullable String question,
        @Nullable String what,
        @Nullable String advice,
        @Nullable LocalDate due,
        @Nullable UUID responsible) {}

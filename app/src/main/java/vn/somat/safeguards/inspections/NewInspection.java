package vn.somat.safeguards.inspections;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.safeguards.inspections.Inspection.Kind;

/** Cuộc kiểm tra, as it was typed. @param unit of ours; null with {@code body} empty: the whole office */
public record NewInspection(
        @Nullable Kind kind,
        @Nullable String body,
        @Nullable UUID unit,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate from,
        @Nullable String lead,
        @Nullable String members,
        @Nullable String level) {}

package vn.somat.safeguards.inspections;

import org.jspecify.annotations.Nullable;

/** Kế hoạch, as it was typed. @param bodies one a line: name, from, to; parts between bars */
public record NewPlan(
        @Nullable Integer year,
        @Nullable String title,
        @Nullable String bodies,
        @Nullable String lead,
        @Nullable String members,
        @Nullable String level) {}

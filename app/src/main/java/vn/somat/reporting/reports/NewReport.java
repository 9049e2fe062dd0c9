package vn.somat.reporting.reports;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Báo cáo sắp lập, as it was typed.
 *
 * @param from of an ad hoc report, and of a summary whose window the office sets itself; else the law's counts
 * @param level code of the level the report itself will have
 * @param incident what an ad hoc report is about
 */
public record NewReport(
        @Nullable ReportKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String level,
        @Nullable UUID incident) {}

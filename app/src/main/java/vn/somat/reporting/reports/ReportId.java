package vn.somat.reporting.reports;

import java.util.UUID;

/** Định danh của một báo cáo. */
public record ReportId(UUID value) {}

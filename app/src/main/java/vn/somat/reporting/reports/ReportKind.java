package vn.somat.reporting.reports;

/** Loại báo cáo (R-RPT-01, R-RPT-02). */
public enum ReportKind {
    YEARLY,
    /** Sáu tháng, where a sector asks for it. */
    HALF_YEARLY,
    FIVE_YEARLY,
    /** Đột xuất. */
    AD_HOC
}

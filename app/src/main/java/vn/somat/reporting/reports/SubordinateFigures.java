package vn.somat.reporting.reports;

import java.util.List;
import vn.somat.access.Figure;

/** Số liệu cơ quan trực thuộc gửi lên: what their packages say for the same kind and days, by the symbol of each office. */
public interface SubordinateFigures {

    /** @param rank of our report: what is more secret is not rolled up into it */
    List<Figure> of(ReportKind kind, Period period, int rank);
}

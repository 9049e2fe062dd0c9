/** Báo cáo: the reports that the law asks of the office, filled from the figures of all rooms, finished and signed by people. */
@NamedInterface("reports")
@NullMarked
package vn.somat.reporting.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

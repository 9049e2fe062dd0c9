/** Báo cáo: the reports that the law asks of the office, filled from the figures of all rooms, finished and signed by people. */
@NullMarked
package vn.somat.reporting.reports;

import org.jspecify.annotations.NullMarked;

/** Gói báo cáo: signed packages by which subordinate offices report, and their figures rolled up into the report of this one. */
@NamedInterface("packages")
@NullMarked
package vn.somat.reporting.packages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

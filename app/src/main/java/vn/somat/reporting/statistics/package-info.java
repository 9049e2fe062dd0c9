/** Thống kê bí mật nhà nước: tables of secret papers as of any day, on the screen, on paper and as a file. */
@NullMarked
package vn.somat.reporting.statistics;

import org.jspecify.annotations.NullMarked;

/** Thống kê, báo cáo for other programs: the same numbers and the same rules as the pages. Nothing here is public. */
@NullMarked
package vn.somat.reporting.api;

import org.jspecify.annotations.NullMarked;

/** Pages of statistics and reports. Nothing here is public. */
@NullMarked
package vn.somat.reporting.web;

import org.jspecify.annotations.NullMarked;

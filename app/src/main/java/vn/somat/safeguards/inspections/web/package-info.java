/** Pages of inspections. */
@NullMarked
package vn.somat.safeguards.inspections.web;

import org.jspecify.annotations.NullMarked;

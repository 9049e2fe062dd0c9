/** The page of what is missing. */
@NullMarked
package vn.somat.safeguards.completeness.web;

import org.jspecify.annotations.NullMarked;

/** Of which office something is, on its page. */
@NullMarked
package vn.somat.safeguards.origin.web;

import org.jspecify.annotations.NullMarked;

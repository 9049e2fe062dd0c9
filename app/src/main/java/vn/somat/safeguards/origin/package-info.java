/** Nguồn gốc: of which office that is part of ours now something is. */
@NullMarked
package vn.somat.safeguards.origin;

import org.jspecify.annotations.NullMarked;

/** Pages of seals. */
@NullMarked
package vn.somat.safeguards.seals.web;

import org.jspecify.annotations.NullMarked;

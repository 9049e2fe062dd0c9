/** Pages of the library. */
@NullMarked
package vn.somat.safeguards.library.web;

import org.jspecify.annotations.NullMarked;

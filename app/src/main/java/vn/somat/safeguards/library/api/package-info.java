/** Thư viện quy định for other programs: the same desk and the same rules as the pages. Nothing here is public. */
@NullMarked
package vn.somat.safeguards.library.api;

import org.jspecify.annotations.NullMarked;

/** Nhập sổ cũ và cho số hàng loạt for other programs: the same desks and the same rules as the pages. Nothing here is public. */
@NullMarked
package vn.somat.interchange.api;

import org.jspecify.annotations.NullMarked;

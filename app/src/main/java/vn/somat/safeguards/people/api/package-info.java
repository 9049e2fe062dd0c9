/** Người làm công tác bảo vệ bí mật nhà nước, tập huấn, cam kết for other programs: the same desks and the same rules as the pages. Nothing here is public. */
@NullMarked
package vn.somat.safeguards.people.api;

import org.jspecify.annotations.NullMarked;

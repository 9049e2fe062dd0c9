/** Tiêu hủy: what is proposed, decided on and destroyed, by whom and how; and what must be held back. */
@NamedInterface("destruction")
@NullMarked
package vn.somat.custody.destruction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

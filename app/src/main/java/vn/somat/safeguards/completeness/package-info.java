/** Kiểm tra đủ: whether every register, stamp, form, text and person the pack demands is there, open, printed, signed. */
@NamedInterface("completeness")
@NullMarked
package vn.somat.safeguards.completeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

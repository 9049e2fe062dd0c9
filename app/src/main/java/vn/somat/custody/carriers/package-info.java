/** Bản: every carrier, who holds it, where it stands, and how it came there. */
@NamedInterface("carriers")
@NullMarked
package vn.somat.custody.carriers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Sao, chụp: asking, permitting, making, the copying register, and what is printed on a copy. */
@NamedInterface("copies")
@NullMarked
package vn.somat.custody.copies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

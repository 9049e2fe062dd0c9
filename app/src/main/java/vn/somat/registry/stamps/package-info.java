/** Dấu trên văn bản: the stamps of a regulation pack as drawings, printed for one paper. */
@NamedInterface("stamps")
@NullMarked
package vn.somat.registry.stamps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

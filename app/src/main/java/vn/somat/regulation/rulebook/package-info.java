/** Quy tắc tính được: the rules of a pack as data, judged over facts; decisions kept and judged again. */
@NamedInterface("rulebook")
@NullMarked
package vn.somat.regulation.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Hướng dẫn xác định độ mật: leads from a draft through the lists in force to the items that may be meant. Never decides. */
@NamedInterface("coach")
@NullMarked
package vn.somat.classification.coach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

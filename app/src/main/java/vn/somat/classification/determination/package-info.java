/** Xác định độ mật: what is proposed, who decides on it on which ground, and the paper that goes out on it. */
@NamedInterface("determination")
@NullMarked
package vn.somat.classification.determination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

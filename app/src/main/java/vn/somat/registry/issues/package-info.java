/** Phát hành theo số: books and conference papers that are given out numbered, and come back. */
@NamedInterface("issues")
@NullMarked
package vn.somat.registry.issues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

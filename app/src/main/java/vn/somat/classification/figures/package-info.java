/** Số liệu về văn bản bí mật nhà nước: counted as of any day, and the papers behind each number. */
@NamedInterface("figures")
@NullMarked
package vn.somat.classification.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Biểu mẫu: the forms of a regulation pack that are documents, filled in with what the register knows. */
@NamedInterface("forms")
@NullMarked
package vn.somat.registry.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

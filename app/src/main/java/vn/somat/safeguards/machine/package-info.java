/** Canh máy độc lập: whether this machine is cut off as the law wants it, judged by reading its own tables only. */
@NamedInterface("machine")
@NullMarked
package vn.somat.safeguards.machine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

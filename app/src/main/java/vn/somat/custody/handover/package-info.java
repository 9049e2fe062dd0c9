/** Giao nhận, chuyển giao: slips by which carriers go from one who answers to another, and the register of them. */
@NamedInterface("handover")
@NullMarked
package vn.somat.custody.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

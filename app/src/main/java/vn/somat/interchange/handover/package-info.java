/** Bàn giao: an office that ends hands its registers, copies, open duties and keys to another, whole. */
@NamedInterface("handover")
@NullMarked
package vn.somat.interchange.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

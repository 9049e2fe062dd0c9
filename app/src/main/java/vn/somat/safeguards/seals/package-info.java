/** Con dấu: the seals and stamps of the office, who keeps each, what each was put on. */
@NamedInterface("seals")
@NullMarked
package vn.somat.safeguards.seals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

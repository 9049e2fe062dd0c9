/** Con người: those who keep secrets for the office, what they undertook, training, short tests, and access that waits for it. */
@NamedInterface("people")
@NullMarked
package vn.somat.safeguards.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

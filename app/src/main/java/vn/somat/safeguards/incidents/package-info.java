/** Lộ, mất bí mật nhà nước: what was leaked or lost, who was told, what was done about it, and what the house last saw of it. */
@NamedInterface("incidents")
@NullMarked
package vn.somat.safeguards.incidents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

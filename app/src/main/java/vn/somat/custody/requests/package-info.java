/** Mang ra, cung cấp: secrets that leave their place for a while or for good, asked for, decided, and accounted for. */
@NamedInterface("requests")
@NullMarked
package vn.somat.custody.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

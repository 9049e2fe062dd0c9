/** Máy, thiết bị, vật mang tin: the register of what secrets are written, copied and kept with, and who holds each. */
@NamedInterface("devices")
@NullMarked
package vn.somat.safeguards.devices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

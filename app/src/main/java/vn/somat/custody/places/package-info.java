/** Nơi cất giữ: rooms, safes, drawers and folders, each rated for a level. */
@NamedInterface("places")
@NullMarked
package vn.somat.custody.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/** Nơi cất giữ: rooms, safes, drawers and folders, each rated for a level. */
@NullMarked
package vn.somat.custody.places;

import org.jspecify.annotations.NullMarked;

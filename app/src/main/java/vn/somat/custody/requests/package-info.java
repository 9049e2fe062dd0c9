/** Mang ra, cung cấp: secrets that leave their place for a while or for good, asked for, decided, and accounted for. */
@NullMarked
package vn.somat.custody.requests;

import org.jspecify.annotations.NullMarked;

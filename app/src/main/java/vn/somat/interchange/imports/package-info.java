/** Nhập sổ cũ: files of older books, from the first look to the last line in its book. */
@NamedInterface("imports")
@NullMarked
package vn.somat.interchange.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

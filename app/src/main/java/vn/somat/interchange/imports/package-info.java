/** Nhập sổ cũ: files of older books, from the first look to the last line in its book. */
@NullMarked
package vn.somat.interchange.imports;

import org.jspecify.annotations.NullMarked;

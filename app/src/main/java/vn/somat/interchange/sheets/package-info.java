/** Bảng tính: CSV and XLSX files of strangers, read line by line and without trusting them. */
@NullMarked
package vn.somat.interchange.sheets;

import org.jspecify.annotations.NullMarked;

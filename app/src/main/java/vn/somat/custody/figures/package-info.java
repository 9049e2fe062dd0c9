/** Số liệu về bản: what custody counts for the reports of the office. Nothing here is public. */
@NullMarked
package vn.somat.custody.figures;

import org.jspecify.annotations.NullMarked;

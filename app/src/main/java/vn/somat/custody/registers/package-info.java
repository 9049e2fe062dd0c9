/** Sổ theo năm: registers of what happened to copies, a line for each, by the year; on the screen and on paper. */
@NullMarked
package vn.somat.custody.registers;

import org.jspecify.annotations.NullMarked;
